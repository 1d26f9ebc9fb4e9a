import { momentInZone } from './zone'

const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|z|[+-]\d{1,2}(?::?\d{2})?)?)?$/

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** Minutes east of UTC of an offset as dates write it: `Z`, `+02:00`, `-0330`, `+2`; none is 0. */
export function offsetMinutes(text: string): number {
  if (text === '' || text.toUpperCase() === 'Z') return 0
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.slice(1).replace(':', '')
  const hours = Number(digits.slice(0, 2))
  return sign * (hours * 60 + Number(digits.slice(2) || '0'))
}

/**
 * Reads a date the way articles have it: `2020-06-13`, `2020-06-13T12:43:00Z`, `2020-06-13 12:43 +0200`.
 * Gives milliseconds since 1970 (UTC), or null where it isn't such a date or no day of the calendar. `zone`: whose clocks it is written by
 * where it says no offset; null: UTC, as Jekyll's default is.
 */
export function timeOf(text: string, zone: string | null = null): number | null {
  // What pipelines write is the platform's own form too, which is read ten times as fast; the platform knows no 30 February.
  if (INSTANT.test(text)) {
    const time = Date.parse(text)
    if (!Number.isNaN(time) && new Date(time).getUTCDate() === Number(text.slice(8, 10))) return time
  }
  const found = WRITTEN.exec(text.trim())
  if (found === null) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? '0'))
  if (year === undefined || month === undefined || day === undefined) return null
  if (hour === undefined || minute === undefined || second === undefined) return null
  const offset = offsetMinutes(found[8] ?? 'Z')
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > 14 * 60) return null
  const start = new Date(0)
  start.setUTCFullYear(year, month - 1, day)
  // 30 February would roll into March.
  if (start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return null
  const fraction = found[7] === undefined ? 0 : Math.floor(Number(`0.${found[7]}`) * 1000)
  const time = start.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction
  return zone === null || found[8] !== undefined ? time : momentInZone(time, zone)
}

const FULL = /^\d{4}-(\d\d)-\d\d(?:(?:[Tt]|\s+)(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|z|[+-]\d\d:?\d\d)?)?$/

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
] as const

/** What of a date that is written in full doesn't exist, as a sentence; null where all of it does, or where it is no date at all. */
export function noSuchDay(text: string): string | null {
  const written = text.trim()
  const found = timeOf(written) === null ? FULL.exec(written) : null
  if (found === null) return null
  const [, month = '', hour = '0', minute = '0', second = '0'] = found
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return `There is no month ${month}.`
  if (timeOf(written.slice(0, 10)) === null) {
    return `There is no ${Number(written.slice(8, 10))} ${name} ${written.slice(0, 4)}.`
  }
  if (Number(hour) > 23) return `There is no hour ${hour}.`
  if (Number(minute) > 59) return `There is no minute ${minute}.`
  return Number(second) > 59 ? `There is no second ${second}.` : `There is no offset ${found[5]}.`
}
