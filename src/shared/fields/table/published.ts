import { forbidsEditing } from '../../article/errors'
import type { Article } from '../../article/types'
import { type Fields, hasOwn } from '../../article/value'

/** Jekyll's YAML 1.1 reads these plain words as false; to the core schema they are text. */
const FALSE_WORD = /^(no|off)$/i

/** Jekyll's folder of articles that wait; it leaves them out whatever their fields say. */
const WAITING = /(?:^|\/)_drafts\//

/** Why an article has no state here, and why nothing turns it. */
export const otherSwitch = {
  code: 'other-switch',
  message: 'Not published but draft, or its folder, says whether readers see it. Change it there.',
} as const

/**
 * Whether something else than `published` keeps an article from readers: Hugo's `draft` where there is no `published`, or Jekyll's
 * `_drafts`. Whether the site goes by it nobody knows here, so no state is claimed.
 */
export const hasOtherSwitch = (path: string, data: Fields): boolean =>
  WAITING.test(path) || (hasOwn(data, 'draft') && !hasOwn(data, 'published'))

/** The same of fields alone; null where only the file tells: quoted, `no` is a text, and a text is no false. */
export function publishedIn(data: Fields): boolean | null {
  const value = hasOwn(data, 'published') ? data.published : undefined
  return typeof value === 'string' && FALSE_WORD.test(value) ? null : value !== false
}

/**
 * Whether readers see an article: unless its `published` says false, as Jekyll reads it. Null where it can't be read, or has
 * another switch: then nobody knows. List, query, switch, preview and every change ask here. `path` is the article's place in the
 * workspace, with '/', where it is known.
 */
export function isPublished(article: Article, path = ''): boolean | null {
  if (article.problems.some(forbidsEditing) || hasOtherSwitch(path, article.data)) return null
  const said = publishedIn(article.data)
  if (said !== null) return said
  const range = article.rangeOf(['published'])
  return range === undefined || !FALSE_WORD.test(article.text.slice(range.from, range.to))
}
