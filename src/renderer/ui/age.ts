const UNITS: readonly [unit: string, short: string, ms: number][] = [
  ['year', 'y', 31_557_600_000],
  ['month', 'mo', 2_629_800_000],
  ['day', 'd', 86_400_000],
  ['hour', 'h', 3_600_000],
  ['minute', 'min', 60_000],
]

/** The largest unit that fits, as [count, long, short]; undefined below a minute. Times in ms. */
function largest(time: number, now: number): readonly [number, string, string] | undefined {
  const apart = Math.abs(now - time)
  const found = UNITS.find(([, , ms]) => apart >= ms)
  return found && [Math.floor(apart / found[2]), found[0], found[1]]
}

/** '2 h', '3 d', 'in 2 d': for a row, where width counts. */
export function shortAge(time: number, now: number): string {
  const found = largest(time, now)
  if (!found) return 'now'
  return `${time > now ? 'in ' : ''}${found[0]} ${found[2]}`
}

/** '2 hours', '1 day': for names that are read out. */
export function longAge(time: number, now: number): string {
  const found = largest(time, now)
  if (!found) return 'now'
  return `${time > now ? 'in ' : ''}${found[0]} ${found[1]}${found[0] === 1 ? '' : 's'}`
}

const ago = (age: string, time: number, now: number): string =>
  age === 'now' ? 'just now' : time > now ? age : `${age} ago`

/** '2 h ago', 'in 2 d', 'just now'. */
export const shortAgo = (time: number, now: number): string => ago(shortAge(time, now), time, now)

/** '2 hours ago', 'in 2 days', 'just now'. */
export const agoText = (time: number, now: number): string => ago(longAge(time, now), time, now)

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** '14:39', where the editor sits. */
export const clockTime = (at: number): string => CLOCK.format(at)

/** A format for each time zone; null: that of where the editor sits. */
function inZones(options: Intl.DateTimeFormatOptions): (zone: string | null) => Intl.DateTimeFormat {
  const made = new Map<string | null, Intl.DateTimeFormat>()
  return (zone) => {
    const known = made.get(zone)
    if (known !== undefined) return known
    const format = new Intl.DateTimeFormat('en-GB', zone === null ? options : { ...options, timeZone: zone })
    made.set(zone, format)
    return format
  }
}

const minuteIn = inZones({
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** 'Sat 13 June 2026, 14:43': the time where the editor sits, or by the clocks of a time zone. */
export const exactTime = (at: number, zone: string | null = null): string =>
  minuteIn(zone)
    .format(at)
    .replace(/^(\w+),/, '$1')
    .replace(' at ', ', ')

const weekdayIn = inZones({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })

/** 'Sat 13 June 2026', where the editor sits, or by the clocks of a time zone. */
export const dayText = (at: number, zone: string | null = null): string =>
  weekdayIn(zone)
    .format(at)
    .replace(/^(\w+),/, '$1')

const dayTimeIn = inZones({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
const shortDayIn = inZones({ day: 'numeric', month: 'short', year: 'numeric' })
const yearIn = inZones({ year: 'numeric' })

/** '13 Jun, 14:39', where the editor sits, or by the clocks of a time zone. */
export const dayTime = (at: number, zone: string | null = null): string => dayTimeIn(zone).format(at)

/** The same of this year, '13 Jun 2024' of another: for a column. */
export const shortDate = (at: number, now: number, zone: string | null): string =>
  yearIn(zone).format(at) === yearIn(zone).format(now) ? dayTime(at, zone) : shortDayIn(zone).format(at)

const dayIn = inZones({ day: 'numeric', month: 'long', year: 'numeric' })

/** '13 June 2026', where the editor sits, or by the clocks of a time zone. */
export const longDay = (at: number, zone: string | null): string => dayIn(zone).format(at)
