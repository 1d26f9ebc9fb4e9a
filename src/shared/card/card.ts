import { viewArticle } from '../article/article'
import { forbidsEditing } from '../article/errors'
import { GIT_CONFLICT } from '../article/read/conflict-marks'
import { readOnlyFront } from '../article/read/front'
import { gitSides } from '../article/read/git-marks'
import { timeOf } from '../article/time'
import { textOf } from '../article/topics'
import type { Article, Problem } from '../article/types'
import { type Fields, mapOf } from '../article/value'
import { momentOf } from '../fields/table/moment'
import { newsroomTable } from '../fields/table/newsroom'
import { isPublished, publishedIn } from '../fields/table/published'
import type { RowKind } from '../fields/table/row'
import { cardRows, type FieldTable } from '../fields/table/table'
import {
  firstOf,
  listIn,
  providerIn,
  readsWords,
  type WrittenPicture,
  writtenAt,
  writtenPictures,
} from '../fields/table/values'
import { addressKey, MAX_ADDRESS_LETTERS } from '../text/address'
import { clipped, cutShort, label, MAX_MESSAGE_LETTERS } from '../text/label'
import { type Context, problemsOf } from '../validation'
import { type ArticleCard, type CardValue, emptyDesk } from './article-card'
import { scanCard } from './card-scan'
import { bodyExcerpt, writtenExcerpt } from './excerpt'
import { collectionOf, dateInName, nameOf } from './file-name'
import { nameIn, titleIn } from './names'

/*
 * How much of a file stands in its card, in UTF-16 units. A card is kept in memory, sent to the window, searched and drawn, ten
 * thousand of them at once, so none may be as large as its file. Real articles stay far below: of 124 the longest title has 127
 * letters, and feeds cut excerpts at 300.
 */
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

/** Half of an address leads elsewhere. What a site calls its address may be a part of it, such as `slug`, which leads nowhere. */
function addressIn(value: unknown, isWhole: boolean): string | null {
  const address = textOf(value)
  if (address === null || address.length > MAX_ADDRESS_LETTERS) return null
  return isWhole || /^https?:\/\//i.test(address) ? address.toWellFormed() : null
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

function moreImagesIn(pictures: readonly WrittenPicture[]): ArticleCard['moreImages'] {
  if (pictures.length < 2) return noImages
  return pictures.slice(1, MAX_MORE_IMAGES + 1).flatMap(({ address: written, about }) => {
    const address = pictureIn(written)
    return address === null ? [] : [{ address, size: sizeIn(about) }]
  })
}

const excerptIn = (text: string | null): string | null => cutShort(text ?? '', MAX_EXCERPT_LETTERS) || null

const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/** Names as labels, the first of them. */
const namesOf = (items: readonly unknown[]): string[] =>
  items
    .slice(0, MAX_ITEMS)
    .map(nameIn)
    .filter((name) => name !== null)

/** A value of a field without a role. */
function valueIn(value: unknown, kind: RowKind): CardValue {
  switch (kind) {
    case 'number':
      return numberOf(value)
    case 'flag':
      return typeof value === 'boolean' ? value : null
    case 'list of choices':
      return namesOf(listIn(value, true))
    default:
      return nameIn(typeof value === 'boolean' ? String(value) : value)
  }
}

/** Where a related story says it lies. */
const STORY_ADDRESSES = ['webUrl', 'ampWebUrl', 'url', 'link', 'href']

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

/** Date as text: what the file has, or nothing. */
const dateOf = (value: unknown): string | null =>
  typeof value === 'string' ? cutShort(textOf(value) ?? '', MAX_DATE_LETTERS) || null : null

/** What of a card isn't read from the fields alone. */
interface Judged extends Pick<ArticleCard, 'published' | 'problems' | 'checked' | 'broken'> {
  /** The body, or its beginning; asked for where front matter has no excerpt. */
  readonly body: () => string
}

const noBody = (): string => ''

/**
 * A card from the fields of front matter, read by the folder's table: tolerant, so a field of the wrong type is null, and a missing
 * title is the file's name. One literal, not one object spread over another: that takes twice as long, and there are 100,000.
 */
function makeCard(
  path: string,
  data: Fields,
  stories: readonly unknown[],
  judged: Judged,
  table: FieldTable,
): ArticleCard {
  const { roles } = table
  const isNewsroom = table.site === 'newsroom'
  const provider = providerIn(firstOf(data, roles.provider))
  const pictures = writtenPictures(data, roles.picture)
  const [first] = pictures
  const related = firstOf(data, roles.related)
  const date = dateOf(firstOf(data, roles.date)) ?? (isNewsroom ? null : dateInName(path))
  const addresses = roles.address.map((key) => addressIn(writtenAt(data, key), isNewsroom))
  const [webUrl = null, originalUrl = null] = addresses
  const title = titleIn(data, table)
  const own = addressesOf(addresses)
  const excerpt = excerptIn(writtenExcerpt(data, table))
  return {
    path,
    collection: collectionOf(path, table.site),
    title: title || nameOf(path),
    hasTitle: title !== '',
    excerpt: excerpt ?? (isNewsroom ? null : bodyExcerpt(data, judged.body(), table)),
    hasExcerpt: excerpt !== null,
    date,
    time: date === null ? null : isNewsroom ? timeOf(date) : momentOf(date, table.timeZone),
    provider: { name: nameIn(provider.name), domain: nameIn(provider.domain) },
    logo: addressIn(provider.logo, true),
    topics: namesOf(listIn(firstOf(data, roles.topics), readsWords(table.site))),
    values: valuesOf(data, table),
    published: judged.published,
    webUrl,
    originalUrl,
    addresses: stories.length === 0 ? own : addressesOf(stories, own),
    ownAddresses: own.length,
    image: pictureIn(first?.address),
    imageSize: first === undefined ? null : sizeIn(first.about),
    moreImages: moreImagesIn(pictures),
    related: Array.isArray(related) ? related.length : 0,
    problems: judged.problems,
    checked: judged.checked,
    broken: judged.broken,
    desk: emptyDesk,
  }
}

/** Every card of a folder has the same keys in the same order, so that their objects have one layout in memory. */
function valuesOf(data: Fields, table: FieldTable): ArticleCard['values'] {
  const values: ArticleCard['values'] = {}
  for (const { key, kind } of cardRows(table)) values[key] = valueIn(writtenAt(data, key), kind)
  return values
}

/** What of an article says which one it is: of one that git left in conflict the side that was here. */
function namedBy(article: Article, error: Problem | undefined): Fields {
  if (error?.code !== GIT_CONFLICT || Object.keys(article.data).length > 0) return article.data
  return viewArticle(gitSides(article.text)?.ours ?? '').data
}

/** The state where no file tells more than its fields do. */
function knownState(path: string, data: Fields, table: FieldTable): boolean | null {
  const state = publishedIn(path, data, table.switch)
  return typeof state === 'boolean' ? state : null
}

/** Problems as a card has them. */
const problemsIn = (problems: readonly Omit<Problem, 'line' | 'column'>[]): ArticleCard['problems'] =>
  problems
    .slice(0, MAX_PROBLEMS)
    .map(({ severity, code, message }) => ({ severity, code, message: label(message, MAX_MESSAGE_LETTERS) }))

/** The addresses of the related stories. */
function storyAddresses(data: Fields, table: FieldTable): readonly unknown[] {
  const related = firstOf(data, table.roles.related)
  const stories = Array.isArray(related) ? related.slice(0, MAX_STORIES).map(mapOf) : []
  return stories.flatMap((story) => STORY_ADDRESSES.map((key) => fieldOf(story, key)))
}

/** The card of an article. `path` is relative to the workspace, with '/'; `context` is what its rules know of the workspace. */
export function cardOf(path: string, article: Article, context: Context = {}): ArticleCard {
  const table = context.fields ?? newsroomTable
  const error = article.problems.find(forbidsEditing)
  const shown = readOnlyFront(article)
  const found = error === undefined ? [...article.problems, ...problemsOf(article, context)] : article.problems
  const data = shown?.data ?? namedBy(article, error)
  return makeCard(
    path,
    data,
    storyAddresses(data, table),
    {
      published: shown === null ? isPublished(article, path, table.switch) : knownState(path, data, table),
      problems: problemsIn(shown === null ? found : [shown.notice]),
      checked: true,
      // Of what can't be read nobody knows where its body begins.
      body: () => shown?.body ?? (error === undefined ? article.body : ''),
      broken:
        error === undefined || shown !== null
          ? null
          : { code: error.code, message: label(error.message, MAX_MESSAGE_LETTERS) },
    },
    table,
  )
}

/** What of a card the plain lines of its article don't tell. */
export type CardRest = Pick<ArticleCard, 'problems' | 'addresses' | 'moreImages'>

/**
 * What `cardOf` would say of an article (`plainArticle`) beyond the card that `plainCard` made of it. Law (tests/laws/plain.test.ts): the
 * card with the rest is the one that `cardOf` gives.
 */
export function restOfCard(card: ArticleCard, article: Article, context: Context = {}): CardRest {
  const table = context.fields ?? newsroomTable
  return {
    problems: problemsIn(problemsOf(article, context)),
    addresses: addressesOf(storyAddresses(article.data, table), card.addresses.slice(0, card.ownAddresses)),
    moreImages: moreImagesIn(writtenPictures(article.data, table.roles.picture)),
  }
}

/**
 * The same card many times as fast, its problems not looked for yet; null where the front matter isn't written the plain
 * way, which `cardOf` then reads. `body`: at least what `firstParagraph` looks at of it, asked for where that is shown.
 */
export function plainCard(
  path: string,
  text: string,
  table: FieldTable = newsroomTable,
  body: () => string = noBody,
): ArticleCard | null {
  const data = scanCard(text, table)
  if (data === null) return null
  const published = publishedIn(path, data, table.switch)
  if (typeof published === 'string') return null
  return makeCard(path, data, [], { published, problems: [], checked: false, broken: null, body }, table)
}

/** The card of a file that can't be read as an article at all: its name and the reason. */
export function brokenCard(
  path: string,
  why: { readonly code: string; readonly message: string },
  table: FieldTable = newsroomTable,
): ArticleCard {
  const reason = { code: why.code, message: label(why.message, MAX_MESSAGE_LETTERS) }
  const problems = [{ severity: 'error' as const, ...reason }]
  const judged = { published: null, problems, checked: true, broken: { ...reason }, body: noBody }
  return { ...makeCard(path, {}, [], judged, table), date: null, time: null }
}
