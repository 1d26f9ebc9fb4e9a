import { offsetMinutes } from '../article/time'
import { momentInZone, shownInZone } from '../article/zone'
import { offsetIn } from '../fields/table/moment'

/** By what clocks times are said: those of a time zone that `isTimeZone` knows, or those that are always so far ahead of UTC. */
export type Clock = { readonly zone: string } | { readonly minutes: number }

const MINUTE_MS = 60_000

/** The clocks of the site's time `zone`; null: those by which a date like the `example` is written, UTC where it doesn't say. */
export const clockOf = (zone: string | null, example: string): Clock =>
  zone === null ? { minutes: offsetMinutes(offsetIn(example)) } : { zone }

/** What the clocks show at a moment (ms since 1970), in ms, as if they showed UTC. */
export const shownBy = (clock: Clock, at: number): number =>
  'zone' in clock ? shownInZone(at, clock.zone) : at + clock.minutes * MINUTE_MS

/** The moment at which the clocks show a time: the first where they show it twice; where they are put forward past it, as if they weren't. */
export const momentBy = (clock: Clock, shown: number): number =>
  'zone' in clock ? momentInZone(shown, clock.zone) : shown - clock.minutes * MINUTE_MS

/** 'UTC', 'UTC+2', 'UTC−3:30': how far the clocks are ahead at a moment. */
export function offsetName(clock: Clock, at: number): string {
  const minutes = Math.round((shownBy(clock, at) - at) / MINUTE_MS)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** 'Zurich time', 'UTC', 'UTC+2'. */
export function clockName(clock: Clock, at: number): string {
  if (!('zone' in clock)) return offsetName(clock, at)
  if (/^(?:etc\/)?(?:utc|gmt|uct|zulu)$/i.test(clock.zone)) return 'UTC'
  return `${clock.zone.split('/').at(-1)?.replaceAll('_', ' ')} time`
}
