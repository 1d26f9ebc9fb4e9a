import type { Path } from '../../../../../shared/article'
import { offsetMinutes } from '../../../../../shared/article/time'
import { mapOf, valueAt } from '../../../../../shared/article/value'
import { shownInZone } from '../../../../../shared/article/zone'
import { dateForm } from '../../../../../shared/fields/facts/date-form'
import { momentOf, offsetIn, saysOffset } from '../../../../../shared/fields/table/moment'
import type { SiteKind } from '../../../../../shared/fields/table/site'
import { writtenAt } from '../../../../../shared/fields/table/values'

const FORM = /^(\d{4}-\d\d-\d\d)(?:([Tt]|\s+)(\d\d):(\d\d)(:\d\d)?(\.\d+)?(\s*)(Z|z|[+-]\d\d:?\d\d)?)?$/

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

const timeIn = (text: string): boolean => /\d:\d\d/.test(text)

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
 * What is written for a date that is typed: the text itself where readers of such a site take it or the examples are written so, and
 * where it is no date; all else in the form of the first example. A time without an offset is meant by the clocks of the site's `zone`;
 * null: by those of that example.
 */
export function writtenDate(typed: string, examples: readonly string[], site: SiteKind, zone: string | null): string {
  const text = typed.trim()
  const moment = momentOf(text, zone)
  if (moment === null) return typed
  const isTaken = TAKEN.test(text) || (IN_RUBY.includes(site) && FORM.test(text))
  if (isTaken || examples.some((example) => isLike(text, example))) return text
  const example = examples.find((one) => FORM.test(one)) ?? ''
  // A form without a time has no place for the one that was typed.
  const like = timeIn(text) && example !== '' && !timeIn(example) ? `${example} 10:00:00` : example
  if (saysOffset(text)) return dateLike(like, moment, zone)
  if (zone !== null) return dateLike(withOffset(like, moment, zone), moment, zone)
  return dateLike(like, moment - offsetMinutes(offsetIn(like)) * 60_000, null)
}
