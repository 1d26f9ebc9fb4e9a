import { forbidsEditing } from './errors'
import type { Article } from './types'
import { type Fields, hasOwn } from './value'

/** Jekyll's YAML 1.1 reads these plain words as false; to the core schema they are text. */
const FALSE_WORD = /^(no|off)$/i

/** The same of fields alone; null where only the file tells: quoted, `no` is a text, and a text is no false. */
export function publishedIn(data: Fields): boolean | null {
  const value = hasOwn(data, 'published') ? data.published : undefined
  return typeof value === 'string' && FALSE_WORD.test(value) ? null : value !== false
}

/**
 * Whether readers see an article: unless its `published` says false, as Jekyll reads it. Null where it can't be read: then nobody
 * knows. List, query, switch, preview and every change ask here.
 */
export function isPublished(article: Article): boolean | null {
  if (article.problems.some(forbidsEditing)) return null
  const said = publishedIn(article.data)
  if (said !== null) return said
  const range = article.rangeOf(['published'])
  return range === undefined || !FALSE_WORD.test(article.text.slice(range.from, range.to))
}
