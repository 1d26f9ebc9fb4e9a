import { viewArticle } from '../article/article'
import { forbidsEditing } from '../article/errors'
import { ARTICLE_ENDING } from '../article/name'
import { GIT_CONFLICT } from '../article/read/conflict-marks'
import { gitSides } from '../article/read/git-marks'
import { timeOf } from '../article/time'
import { itemsOf, tagsIn, textOf } from '../article/topics'
import type { Article, Problem } from '../article/types'
import { type Fields, mapOf } from '../article/value'
import { hasOtherSwitch, isPublished, publishedIn } from '../fields/table/published'
import { addressKey, MAX_ADDRESS_LETTERS } from '../text/address'
import { clipped, cutShort, label, MAX_MESSAGE_LETTERS, MAX_NAME_LETTERS, oneLine } from '../text/label'
import { type Context, problemsOf } from '../validation'
import { type ArticleCard, emptyDesk } from './article-card'
import { scanCard } from './card-scan'

/*
 * How much of a file stands in its card, in UTF-16 units. A card is kept in memory, sent to the window, searched and drawn, ten
 * thousand of them at once, so none may be as large as its file. Real articles stay far below: of 124 the longest title has 127
 * letters, and feeds cut excerpts at 300.
 */
const MAX_TITLE_LETTERS = 1_000
const MAX_EXCERPT_LETTERS = 4_000
/** No date of any form is longer. */
const MAX_DATE_LETTERS = 100
/** Topics or tags; pipelines write five. */
const MAX_ITEMS = 200
/** Related stories whose addresses are found; pipelines write five. */
const MAX_STORIES = 200
/** Images beside the first; pipelines write one. */
const MAX_MORE_IMAGES = 50
const MAX_PROBLEMS = 50

/** A value that is a label: a name, a topic, a type. */
const nameIn = (value: unknown): string | null => label(textOf(value) ?? '', MAX_NAME_LETTERS) || null

/** Half of an address leads elsewhere. */
function addressIn(value: unknown): string | null {
  const address = textOf(value)
  return address === null || address.length > MAX_ADDRESS_LETTERS ? null : address.toWellFormed()
}

/** Of a picture that is written into the address itself only the beginning is kept: that there is one still counts. */
const pictureIn = (value: unknown): string | null =>
  clipped(textOf(value) ?? '', MAX_ADDRESS_LETTERS).toWellFormed() || null

/** The size that an image says of itself, where it says both. */
function sizeIn(image: Fields): ArticleCard['imageSize'] {
  const [width, height] = [numberOf(fieldOf(image, 'width')), numberOf(fieldOf(image, 'height'))]
  return width === null || height === null ? null : { width, height }
}

/** Most articles have no more than one. */
const noImages: ArticleCard['moreImages'] = []

function moreImagesIn(images: readonly unknown[]): ArticleCard['moreImages'] {
  if (images.length < 2) return noImages
  return images.slice(1, MAX_MORE_IMAGES + 1).flatMap((item) => {
    const image = mapOf(item)
    const address = pictureIn(fieldOf(image, 'url'))
    return address === null ? [] : [{ address, size: sizeIn(image) }]
  })
}

const excerptIn = (value: unknown): string | null => cutShort(textOf(value) ?? '', MAX_EXCERPT_LETTERS) || null

const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/** Names as labels, the first of them. */
const namesOf = (items: readonly unknown[]): string[] =>
  items
    .slice(0, MAX_ITEMS)
    .map(nameIn)
    .filter((name) => name !== null)

const fieldOf = (data: Fields, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

/** Keys of addresses behind those that are known, each once. */
function addressesOf(values: readonly unknown[], known: readonly number[] = []): number[] {
  const found = [...known]
  let last: unknown
  for (const value of values) {
    // webUrl and originalUrl are mostly the same.
    if (typeof value !== 'string' || value === last) continue
    last = value
    const key = addressKey(value)
    if (key !== null && !found.includes(key)) found.push(key)
  }
  return found
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(ARTICLE_ENDING, '')
  return label(name, MAX_TITLE_LETTERS) || oneLine(path)
}

const collectionOf = (path: string): string => (path.startsWith('_') ? path.slice(0, path.indexOf('/')) : '')

/** Date as text: what the file has, or nothing. */
const dateOf = (value: unknown): string | null =>
  typeof value === 'string' ? cutShort(textOf(value) ?? '', MAX_DATE_LETTERS) || null : null

/** What of a card isn't read from the fields alone. */
type Judged = Pick<ArticleCard, 'published' | 'problems' | 'checked' | 'broken'>

/**
 * A card from the fields of front matter: tolerant, so a field of the wrong type is null, and a missing title is the file's
 * name. One literal, not one object spread over another: that takes twice as long, and there are 100,000 of them.
 */
function makeCard(path: string, data: Fields, stories: readonly unknown[], judged: Judged): ArticleCard {
  const provider = mapOf(fieldOf(data, 'provider'))
  const written = fieldOf(data, 'images')
  const images = Array.isArray(written) ? written : noImages
  const first = mapOf(images[0])
  const related = fieldOf(data, 'related')
  const date = dateOf(fieldOf(data, 'publishedDateTime'))
  const webUrl = addressIn(fieldOf(data, 'webUrl'))
  const originalUrl = addressIn(fieldOf(data, 'originalUrl'))
  const title = label(textOf(fieldOf(data, 'title')) ?? '', MAX_TITLE_LETTERS)
  const own = addressesOf([webUrl, originalUrl, fieldOf(data, 'ampWebUrl'), fieldOf(data, 'cdnAmpWebUrl')])
  return {
    path,
    collection: collectionOf(path),
    title: title || nameOf(path),
    hasTitle: title !== '',
    excerpt: excerptIn(fieldOf(data, 'excerpt')),
    date,
    time: date === null ? null : timeOf(date),
    provider: { name: nameIn(fieldOf(provider, 'name')), domain: nameIn(fieldOf(provider, 'domain')) },
    topics: namesOf(itemsOf(fieldOf(data, 'topics'))),
    tags: namesOf(itemsOf(tagsIn(fieldOf(data, 'tags')))),
    type: nameIn(fieldOf(data, 'type')),
    category: nameIn(fieldOf(data, 'category')),
    quality: numberOf(fieldOf(data, 'quality')),
    heat: numberOf(fieldOf(data, 'heat')),
    locale: nameIn(fieldOf(data, 'locale')),
    published: judged.published,
    webUrl,
    originalUrl,
    addresses: stories.length === 0 ? own : addressesOf(stories, own),
    ownAddresses: own.length,
    image: pictureIn(fieldOf(first, 'url')),
    imageSize: sizeIn(first),
    moreImages: moreImagesIn(images),
    related: Array.isArray(related) ? related.length : 0,
    problems: judged.problems,
    checked: judged.checked,
    broken: judged.broken,
    desk: emptyDesk,
  }
}

/** What of an article says which one it is: of one that git left in conflict the side that was here. */
function namedBy(article: Article, error: Problem | undefined): Fields {
  if (error?.code !== GIT_CONFLICT || Object.keys(article.data).length > 0) return article.data
  return viewArticle(gitSides(article.text)?.ours ?? '').data
}

/** The card of an article. `path` is relative to the workspace, with '/'; `context` is what its rules know of the workspace. */
export function cardOf(path: string, article: Article, context: Context = {}): ArticleCard {
  const error = article.problems.find(forbidsEditing)
  const problems = error === undefined ? [...article.problems, ...problemsOf(article, context)] : article.problems
  const data = namedBy(article, error)
  const related = fieldOf(data, 'related')
  const stories = Array.isArray(related) ? related.slice(0, MAX_STORIES).map(mapOf) : []
  const told = stories.flatMap((story) => [fieldOf(story, 'webUrl'), fieldOf(story, 'ampWebUrl')])
  return makeCard(path, data, told, {
    published: isPublished(article, path),
    problems: problems
      .slice(0, MAX_PROBLEMS)
      .map(({ severity, code, message }) => ({ severity, code, message: label(message, MAX_MESSAGE_LETTERS) })),
    checked: true,
    broken: error === undefined ? null : { code: error.code, message: label(error.message, MAX_MESSAGE_LETTERS) },
  })
}

/**
 * The same card many times as fast, its problems not looked for yet; null where the front matter isn't written the plain
 * way, which `cardOf` then reads.
 */
export function plainCard(path: string, text: string): ArticleCard | null {
  const data = scanCard(text)
  if (data === null) return null
  const isKnown = !hasOtherSwitch(path, data)
  const published = isKnown ? publishedIn(data) : null
  if (published === null && isKnown) return null
  return makeCard(path, data, [], { published, problems: [], checked: false, broken: null })
}

/** The card of a file that can't be read as an article at all: its name and the reason. */
export function brokenCard(path: string, why: { readonly code: string; readonly message: string }): ArticleCard {
  const reason = { code: why.code, message: label(why.message, MAX_MESSAGE_LETTERS) }
  return {
    path,
    collection: collectionOf(path),
    title: nameOf(path),
    hasTitle: false,
    excerpt: null,
    date: null,
    time: null,
    provider: { name: null, domain: null },
    topics: [],
    tags: [],
    type: null,
    category: null,
    quality: null,
    heat: null,
    locale: null,
    published: null,
    webUrl: null,
    originalUrl: null,
    addresses: [],
    ownAddresses: 0,
    image: null,
    imageSize: null,
    moreImages: noImages,
    related: 0,
    problems: [{ severity: 'error', ...reason }],
    checked: true,
    broken: { ...reason },
    desk: emptyDesk,
  }
}
