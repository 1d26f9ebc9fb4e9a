import type { ArticleCard } from '../ipc/card'
import { validate } from '../validation'
import { timeOf } from './time'
import type { Article } from './types'

type Fields = Readonly<Record<string, unknown>>

/** A text, or the text of a number (`title: 2020`); null for anything else and for blanks. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

const mapOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

/** A list of texts; one text alone is a list of one, as Jekyll reads it. */
function textsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map(textOf).filter((text) => text !== null)
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '')

const collectionOf = (path: string): string => (path.startsWith('_') ? path.slice(0, path.indexOf('/')) : '')

/** Jekyll's YAML 1.1 reads these plain words as false; to the core schema they are text. */
const FALSE_WORD = /^(no|off)$/i

/** Whether readers see the article: unless `published` says false, as Jekyll reads it. */
export function isPublished(article: Article): boolean {
  const value = Object.hasOwn(article.data, 'published') ? article.data.published : undefined
  if (typeof value !== 'string' || !FALSE_WORD.test(value)) return value !== false
  const range = article.rangeOf(['published'])
  // Quoted it is a text, and a text is true.
  return range === undefined || !FALSE_WORD.test(article.text.slice(range.from, range.to))
}

/** Date as text: what the file has, or nothing. */
const dateOf = (value: unknown): string | null => (typeof value === 'string' ? textOf(value) : null)

/**
 * The card of an article: tolerant, so a field of the wrong type is null, and a missing title is the file's name.
 * `path` is relative to the workspace, with '/'.
 */
export function cardOf(path: string, article: Article): ArticleCard {
  const field = (key: string): unknown => (Object.hasOwn(article.data, key) ? article.data[key] : undefined)
  const provider = mapOf(field('provider'))
  const images = field('images')
  const related = field('related')
  const date = dateOf(field('publishedDateTime'))
  const error = article.problems.find((problem) => problem.severity === 'error')
  const problems = error === undefined ? [...article.problems, ...validate(article)] : article.problems
  return {
    path,
    collection: collectionOf(path),
    title: textOf(field('title')) ?? nameOf(path),
    excerpt: textOf(field('excerpt')),
    date,
    time: date === null ? null : timeOf(date),
    provider: { name: textOf(provider.name), domain: textOf(provider.domain) },
    topics: textsOf(field('topics')),
    tags: textsOf(field('tags')),
    type: textOf(field('type')),
    category: textOf(field('category')),
    quality: numberOf(field('quality')),
    heat: numberOf(field('heat')),
    published: isPublished(article),
    webUrl: textOf(field('webUrl')),
    originalUrl: textOf(field('originalUrl')),
    image: Array.isArray(images) ? textOf(mapOf(images[0]).url) : null,
    related: Array.isArray(related) ? related.length : 0,
    problems: problems.map(({ severity, code, message }) => ({ severity, code, message })),
    broken: error === undefined ? null : { code: error.code, message: error.message },
  }
}

/** The card of a file that can't be read as an article at all: its name and the reason. */
export function brokenCard(path: string, reason: { readonly code: string; readonly message: string }): ArticleCard {
  return {
    path,
    collection: collectionOf(path),
    title: nameOf(path),
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
    published: true,
    webUrl: null,
    originalUrl: null,
    image: null,
    related: 0,
    problems: [{ severity: 'error', ...reason }],
    broken: { ...reason },
  }
}
