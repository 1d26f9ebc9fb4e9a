import { type Calendar, dayWordStretch, momentIn } from './dates/calendar'
import { typedDayStretch } from './dates/typed-day'

/** A stretch of numbers: from (inclusive) to (exclusive). */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const COMPARED = /^(>=|<=|>|<|=)?(.*)$/

/** What a sign before a value, or `..` between two, asks for; `of` gives the stretch that one value stands for. */
export function stretchOf(written: string, of: (value: string) => Stretch | null): Stretch | null {
  const [first = '', second] = written.split('..')
  if (second !== undefined) {
    const from = first === '' ? { from: Number.NEGATIVE_INFINITY } : of(first)
    const to = second === '' ? { to: Number.POSITIVE_INFINITY } : of(second)
    return from === null || to === null ? null : { from: from.from, to: to.to }
  }
  const [, sign = '=', value = ''] = COMPARED.exec(written) ?? []
  const one = of(value)
  if (one === null) return null
  if (sign === '>') return { from: one.to, to: Number.POSITIVE_INFINITY }
  if (sign === '>=') return { from: one.from, to: Number.POSITIVE_INFINITY }
  if (sign === '<') return { from: Number.NEGATIVE_INFINITY, to: one.from }
  if (sign === '<=') return { from: Number.NEGATIVE_INFINITY, to: one.to }
  return one
}

/** A whole number stands for itself. */
export function numberStretch(value: string): Stretch | null {
  return /^-?\d{1,9}$/.test(value) ? { from: Number(value), to: Number(value) + 1 } : null
}

/** `2020`, `2020-06`, `2020-06-13`: from their first millisecond to their last, by the clocks of a time zone; null: UTC. */
export function dateStretch(value: string, zone: string | null): Stretch | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (found === null) return null
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)]
  const from = Date.UTC(year, month, day)
  // 30 February would roll into March.
  if (new Date(from).getUTCMonth() !== month || new Date(from).getUTCDate() !== day) return null
  const next =
    found[2] === undefined ? [year + 1, 0] : found[3] === undefined ? [year, month + 1] : [year, month, day + 1]
  const [nextYear = 0, nextMonth = 0, nextDay = 1] = next
  const to = Date.UTC(nextYear, nextMonth, nextDay)
  return { from: momentIn(from, zone), to: momentIn(to, zone) }
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** `2h`, `3d`, in ms. */
function ageOf(value: string): number | null {
  const found = /^(\d{1,6})([mhdw])$/i.exec(value)
  return found === null ? null : Number(found[1]) * (UNITS[found[2]?.toLowerCase() ?? ''] ?? 0)
}

/**
 * Moments by how long before `now` (ms since 1970) they are: `2h` and `<2h` less than two hours, `>1d` more than a day,
 * `1d..1w` between the two, in either order.
 */
export function ageStretch(written: string, now: number): Stretch | null {
  const [first = '', second] = written.split('..')
  if (second !== undefined) {
    const ages = [first, second].filter((part) => part !== '').map(ageOf)
    if (ages.length === 0 || !ages.every((age) => age !== null)) return null
    const [least, most] = [Math.min(...ages), Math.max(...ages)]
    if (first === '') return { from: now - most, to: Number.POSITIVE_INFINITY }
    return { from: second === '' ? Number.NEGATIVE_INFINITY : now - most, to: now - least }
  }
  const [, sign = '<', value = ''] = COMPARED.exec(written) ?? []
  const age = ageOf(value)
  if (age === null) return null
  return sign.startsWith('>')
    ? { from: Number.NEGATIVE_INFINITY, to: now - age }
    : { from: now - age, to: Number.POSITIVE_INFINITY }
}

/** What a query asks of a moment: days of a calendar, as numbers, in words or as the date field takes them, or an age before `now` (ms since 1970). */
export const momentStretch = (written: string, now: number, calendar: Calendar): Stretch | null =>
  stretchOf(
    written,
    (value) =>
      dateStretch(value, calendar.zone) ??
      dayWordStretch(value, now, calendar) ??
      typedDayStretch(value, now, calendar),
  ) ?? ageStretch(written, now)
