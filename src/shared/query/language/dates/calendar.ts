import { momentInZone, shownInZone } from '../../../article/zone'
import type { Stretch } from '../ranges'

/** By whose clocks days begin, and on which day weeks do. */
export interface Calendar {
  /** A time zone by its name; null: UTC. */
  readonly zone: string | null
  /** 1 for Monday to 7 for Sunday. */
  readonly weekStart: number
}

export const utcCalendar: Calendar = { zone: null, weekStart: 1 }

/** What the clocks of a zone (null: UTC) show at a moment, in ms, as if they showed UTC. */
export const shownIn = (at: number, zone: string | null): number => (zone === null ? at : shownInZone(at, zone))
/** The moment at which they show that. */
export const momentIn = (shown: number, zone: string | null): number =>
  zone === null ? shown : momentInZone(shown, zone)

/** Days from the first (inclusive) to the last (exclusive): what is no day of its month rolls into the next one. */
type Days = readonly [from: number, to: number]

interface Today {
  readonly year: number
  readonly month: number
  readonly day: number
  /** The day of the month on which this week began; 0 or less: in the month before. */
  readonly week: number
}

const days =
  (from: (today: Today) => number, count: number) =>
  (today: Today): Days => {
    const first = from(today)
    return [Date.UTC(today.year, today.month, first), Date.UTC(today.year, today.month, first + count)]
  }
const months =
  (offset: number) =>
  ({ year, month }: Today): Days => [Date.UTC(year, month + offset), Date.UTC(year, month + offset + 1)]
const years =
  (offset: number) =>
  ({ year }: Today): Days => [Date.UTC(year + offset, 0), Date.UTC(year + offset + 1, 0)]

const meanings = {
  today: days(({ day }) => day, 1),
  yesterday: days(({ day }) => day - 1, 1),
  'this-week': days(({ week }) => week, 7),
  'last-week': days(({ week }) => week - 7, 7),
  'this-month': months(0),
  'last-month': months(-1),
  'this-year': years(0),
  'last-year': years(-1),
} as const

/** The words for days, weeks, months and years around today, the nearest first. */
export const dayWords: readonly string[] = Object.keys(meanings)

/**
 * `today`, `last-week`: whole days of a calendar, from their first millisecond to their last, also where clocks are changed on one of
 * them. Null where it is no such word; `now` in ms since 1970.
 */
export function dayWordStretch(word: string, now: number, { zone, weekStart }: Calendar): Stretch | null {
  const name = word.toLowerCase()
  if (!Object.hasOwn(meanings, name)) return null
  const shown = new Date(shownIn(now, zone))
  const [year, month, day] = [shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()]
  // Sunday is 0 for the platform.
  const week = day - ((shown.getUTCDay() - weekStart + 14) % 7)
  const [from, to] = meanings[name as keyof typeof meanings]({ year, month, day, week })
  return { from: momentIn(from, zone), to: momentIn(to, zone) }
}
