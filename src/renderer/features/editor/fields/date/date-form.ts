import type { Path } from '../../../../../shared/article'
import { offsetMinutes } from '../../../../../shared/article/time'
import { mapOf, valueAt } from '../../../../../shared/article/value'
import { shownInZone } from '../../../../../shared/article/zone'
import { dateForm } from '../../../../../shared/fields/facts/date-form'
import { momentOf, offsetIn, saysOffset } from '../../../../../shared/fields/table/moment'
import type { SiteKind } from '../../../../../shared/fields/table/site'
import { writtenAt } from '../../../../../shared/fields/table/values'

const FORM = /^(\d{4}-\d\d-\d\d)(?:([Tt]|\s+)(\d\d):(\d\d)(:\d\d)?(\.\d+)?(\s*)(Z|z|[+-]\d\d:?\d\d)?)?$/

const MINUTE_MS = 60_000

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * A moment (ms since 1970) in the form that the file uses: with its separator, its seconds, its offset. Where the
 * example has no known form, or is empty: `2020-06-13T12:43:00Z`. One without an offset is by the clocks of the site's time `zone`; null:
 * those of UTC.
 */
export function dateLike(example: string, at: number, zone: string | null): string {
  const found = FORM.exec(example)
  const [, , separator = 'T', hours, , seconds, fraction = '', space = '', offset = ''] = found ?? []
  const isByZone = found !== null && offset === '' && zone !== null
  const there = new Date(isByZone ? shownInZone(at, zone) : at + offsetMinutes(offset) * 60_000)
  const day = there.toISOString().slice(0, 10)
  if (found && hours === undefined) return day
  const time = `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
  const second = !found || seconds !== undefined ? `:${two(there.getUTCSeconds())}` : ''
  const parts = fraction === '' ? '' : `.${String(there.getUTCMilliseconds()).padStart(3, '0')}000000`
  return `${day}${separator}${time}${second}${parts.slice(0, fraction.length)}${space}${found ? offset : 'Z'}`
}

/**
 * A date that a new one at this path should look like: of the entries beside its own, else of the article's own `dates`, which are key
 * paths; '' where there is none.
 */
export function dateBeside(data: unknown, path: Path, dates: readonly string[]): string {
  const entry = path.findLastIndex((step) => typeof step === 'number')
  const siblings = entry < 0 ? [] : valueAt(data, path.slice(0, entry))
  const inEntry = path.slice(entry + 1)
  const beside = Array.isArray(siblings) ? siblings.map((one: unknown) => valueAt(one, inEntry)) : []
  const own = dates.map((key) => writtenAt(mapOf(data), key))
  return [...beside, ...own].find((one): one is string => typeof one === 'string' && FORM.test(one)) ?? ''
}

/** What readers of all kinds of sites take: a day, or a day with its time to the second. */
const TAKEN =
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?| \d\d:\d\d:\d\d(?:\.\d+)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?$/
/** Ruby's readers take a time without its seconds too. */
const IN_RUBY: readonly SiteKind[] = ['newsroom', 'jekyll']

/** Digit for digit the same form, whatever the day and the offset. */
const shapeOf = (date: string): string => date.replace(/[+-](?=\d\d:?\d\d$)/, '+').replace(/\d/g, '0')

const isLike = (text: string, example: string): boolean =>
  FORM.test(example)
    ? shapeOf(text) === shapeOf(example)
    : dateForm(example) !== null && dateForm(text) === dateForm(example)

/** The example with the offset that the site's clocks have at a moment: in winter another than in summer. */
function withOffset(example: string, at: number, zone: string): string {
  const minutes = Math.round((shownInZone(at, zone) - at) / 60_000)
  const [sign, all] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  return example.replace(
    /(T| )(.*)[+-]\d\d(:?)\d\d$/,
    (_, between: string, time: string, colon: string) =>
      `${between}${time}${sign}${two(Math.floor(all / 60))}${colon}${two(all % 60)}`,
  )
}

/**
 * What is written for a date that is typed: the text itself where readers of such a site take it or the examples are written so, unless
 * it lacks their offset, and where it is no date; all else in the form of the first example. A time without an offset is meant by the clocks of the site's `zone`;
 * null: by those of that example.
 */
export function writtenDate(typed: string, examples: readonly string[], site: SiteKind, zone: string | null): string {
  const text = typed.trim()
  const moment = momentOf(text, zone)
  if (moment === null) return typed
  const like = likeOf(examples, timeIn(text))
  const isTaken = TAKEN.test(text) || (IN_RUBY.includes(site) && FORM.test(text))
  // Without the example's offset it would be read by other clocks than those that it is meant by.
  const losesOffset = zone === null && timeIn(text) && !saysOffset(text) && saysOffset(like)
  if (!losesOffset && (isTaken || examples.some((example) => isLike(text, example)))) return text
  if (saysOffset(text)) return dateLike(like, moment, zone)
  if (zone !== null) return dateLike(withOffset(like, moment, zone), moment, zone)
  return dateLike(like, moment - offsetMinutes(offsetIn(like)) * 60_000, null)
}

/** The first example of a form that is known, with a place for a time where one is to be written; '' where there is none. */
function likeOf(examples: readonly string[], hasTime: boolean): string {
  const example = exampleIn(examples)
  return hasTime && example !== '' && !timeIn(example) ? `${example} 10:00:00` : example
}

/** Of the examples that by which dates are written; '' where none has a known form. */
export const exampleIn = (examples: readonly string[]): string => examples.find((one) => FORM.test(one)) ?? ''

/** `2024/01/02`, with the time that may follow. */
const SLASHES = /^\d{4}\/\d\d\/\d\d/
const MONTH_FIRST = /^([A-Za-z]{3,})\.? \d{1,2}(?:st|nd|rd|th)?(,?) \d{4}$/
const DAY_FIRST = /^\d{1,2}(?:st|nd|rd|th)? ([A-Za-z]{3,})\.? \d{4}$/

/** `Jan 2, 2024`, `2 January 2024`: a day in words, like the example; null where that is none. */
function dayInWords(example: string, day: string): string | null {
  const [, name = DAY_FIRST.exec(example)?.[1], comma = null] = MONTH_FIRST.exec(example) ?? []
  if (name === undefined) return null
  const at = Date.parse(day)
  // May is as long as it is short.
  const length = name.length > 3 || name.toLowerCase() === 'may' ? 'long' : 'short'
  const month = new Intl.DateTimeFormat('en-US', { month: length, timeZone: 'UTC' }).format(at)
  const [date, year] = [new Date(at).getUTCDate(), day.slice(0, 4)]
  return comma === null ? `${date} ${month} ${year}` : `${month} ${date}${comma} ${year}`
}

/** A time that nobody typed to its second, 'now', to its minute, unless the first example says others than `:00`. */
export function toMinute(at: number, examples: readonly string[]): number {
  const seconds = FORM.exec(exampleIn(examples.map((one) => one.replace(/^(\d{4})\/(\d\d)\//, '$1-$2-'))))
  const isWhole = /^:?0*$/.test(seconds?.[5] ?? '') && /^\.?0*$/.test(seconds?.[6] ?? '')
  return isWhole ? Math.floor(at / MINUTE_MS) * MINUTE_MS : at
}

/** A moment that was said in words or chosen, in the form of the first example; `zone` as for `dateLike`. */
export function inForm(at: number, hasTime: boolean, examples: readonly string[], zone: string | null): string {
  const [first = ''] = examples
  const plain = (like: string): string => dateLike(zone === null ? like : withOffset(like, at, zone), at, zone)
  if (SLASHES.test(first)) {
    const like = likeOf([first.replaceAll('/', '-')], hasTime)
    if (like !== '') return plain(like).replace(/^(\d{4})-(\d\d)-/, '$1/$2/')
  }
  const inWords = hasTime ? null : dayInWords(first, plain('2024-01-02'))
  return inWords ?? plain(likeOf(examples, hasTime))
}

/** Whether a date says a time of its day. */
export const timeIn = (text: string): boolean => /\d:\d\d/.test(text)
