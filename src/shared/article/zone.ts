/*
 * What the clocks of a time zone show. `Intl` knows zones by names such as `Europe/Berlin`, with summer time and with what was
 * decided when; a thousand articles are of a few hundred days, so each day is asked about once.
 */

const DAY_MS = 86_400_000
/** A zone of a site; more than one or two are in use only where folders are opened one after the other. */
const MAX_ZONES = 20
/** Of a zone; articles of a hundred years are fewer. */
const MAX_DAYS = 40_000

/** `GMT`, `GMT+02:00`, `GMT-00:43:08`. */
const OFFSET = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** In ms, by days since 1970; null: the clocks are changed on that day. */
  readonly days: Map<number, number | null>
}

const zones = new Map<string, Zone>()

/** Throws a RangeError where nobody knows a zone of this name. */
function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known !== undefined) return known
  if (zones.size >= MAX_ZONES) zones.clear()
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  const zone = { format, days: new Map<number, number | null>() }
  zones.set(name, zone)
  return zone
}

/** Whether a time zone has this name. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

function askedOffset({ format }: Zone, at: number): number {
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(name) ?? []
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000
  return sign === '-' ? -ms : ms
}

/** How far the clocks of a zone are ahead of UTC at a moment, in ms. */
function offsetAt(at: number, name: string): number {
  const zone = zoneOf(name)
  const day = Math.floor(at / DAY_MS)
  let offset = zone.days.get(day)
  if (offset === undefined) {
    const [begins, ends] = [askedOffset(zone, day * DAY_MS), askedOffset(zone, (day + 1) * DAY_MS)]
    offset = begins === ends ? begins : null
    if (zone.days.size >= MAX_DAYS) zone.days.clear()
    zone.days.set(day, offset)
  }
  return offset ?? askedOffset(zone, at)
}

/** What the clocks of a zone show at a moment, in ms, as if they showed UTC. Throws where the zone isn't known (`isTimeZone`). */
export const shownInZone = (at: number, zone: string): number => at + offsetAt(at, zone)

/**
 * The moment at which the clocks of a zone show a time (in ms, as if they showed UTC): the first one where they show it twice; where
 * they are put forward past it, as if they weren't. Throws where the zone isn't known (`isTimeZone`).
 */
export function momentInZone(shown: number, zone: string): number {
  const [before, after] = [offsetAt(shown - DAY_MS, zone), offsetAt(shown + DAY_MS, zone)]
  const [first, second] = [shown - before, shown - after]
  return shownInZone(first, zone) !== shown && shownInZone(second, zone) === shown ? second : first
}
