import type { Article } from '../../../../../shared/article'
import { mapOf } from '../../../../../shared/article/value'
import { momentOf } from '../../../../../shared/fields/table/moment'
import { isInDrafts } from '../../../../../shared/fields/table/published'
import type { FieldTable, Switch } from '../../../../../shared/fields/table/table'
import { stepsTo, writtenAt } from '../../../../../shared/fields/table/values'
import { label } from '../../../../../shared/text/label'
import { longDay } from '../../../../ui/age'
import { shownValue } from '../../text/values'

/** What of the file the switch stands for: `draft: true`, `in the file`; null in a newsroom, which knows it by heart. */
export interface InFile {
  /** As it is written; '' where there is nothing to quote. */
  readonly code: string
  readonly words: string
}

export function inFile(article: Article, path: string, turned: Switch): InFile {
  if (turned.hasDrafts && isInDrafts(path)) return { code: '_drafts/', words: 'is its folder' }
  const { key } = turned
  if (key === null) return { code: '', words: 'Not in _drafts/' }
  const value = shownValue(article, stepsTo(key))
  return value === '' ? { code: key, words: 'isn’t in the file' } : { code: `${key}: ${value}`, words: 'in the file' }
}

/** More of a value shows no better that it is none of a switch. In UTF-16 units. */
const MAX_LETTERS = 40

/** A switch as its file writes it, quotes and all, on one line: `draft: "yes"`. */
export function asWritten(article: Article, { key }: Switch): string {
  const range = key === null ? undefined : article.rangeOf([...stepsTo(key)])
  return `${key}: ${label(range === undefined ? '' : article.text.slice(range.from, range.to), MAX_LETTERS)}`
}

/** Where Hugo keeps the day from which readers don't see an article any more. */
const EXPIRY = 'expiryDate'
/** And the one from which they do, where that isn't its date. */
const PUBLISH = 'publishDate'

const momentAt = (data: unknown, key: string, zone: string | null): number | null => {
  const value = writtenAt(mapOf(data), key)
  return typeof value === 'string' ? momentOf(value, zone) : null
}

/** What a published article's dates say against it: 'Published, but its date is 12 June 2027'; null: nothing. `now` in ms. */
export function datesSay({ data }: Article, { site, roles, timeZone }: FieldTable, now: number): string | null {
  if (site === 'newsroom') return null
  const expires = site === 'hugo' ? momentAt(data, EXPIRY, timeZone) : null
  if (expires !== null && expires <= now) return `Published, but it expired on ${longDay(expires, timeZone)}`
  const keys = site === 'hugo' ? [PUBLISH, ...roles.date] : roles.date
  const at = keys.map((key) => momentAt(data, key, timeZone)).find((moment) => moment !== null) ?? null
  if (at !== null && at > now) return `Published, but its date is ${longDay(at, timeZone)}`
  return expires === null ? null : `Until ${longDay(expires, timeZone)}`
}
