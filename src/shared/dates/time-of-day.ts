import { monthsOn } from './month'

/** A time of a day, in minutes from its midnight by the clocks. */
export interface Time {
  readonly minutes: number
}

const CLOCK =
  /(?:^|[\s,]+)(?:(?:at|um|à|a las|om) |@ ?)?(\d{1,2})(?::|h)(\d{2})?(?::\d{2})?(?: ?([ap])\.?m\.?)?(?: Uhr)?$/i
const BY_HALF_DAY = /(?:^|[\s,]+)(?:at |@ ?)?(\d{1,2}) ?([ap])\.?m\.?$/i
const NAMED = /(?:^|[\s,]+)(?:at )?(noon|midnight)$/i

interface AtEnd {
  /** What stands before it. */
  readonly rest: string
  /** Null: none stands there; or what of it doesn't exist. */
  readonly time: Time | { readonly why: string } | null
}

function timeOfParts(hours: string, minutes: string, half: string | undefined): AtEnd['time'] {
  if (Number(hours) > 23 || (half !== undefined && (Number(hours) > 12 || Number(hours) === 0))) {
    return { why: `There is no hour ${hours}.` }
  }
  if (Number(minutes) > 59) return { why: `There is no minute ${minutes}.` }
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0)
  return { minutes: hour * 60 + Number(minutes) }
}

/** The time at the end of a text, '9:00', '9h30', 'at 9 pm', 'noon', and the text before it. */
export function timeAtEnd(text: string): AtEnd {
  const named = NAMED.exec(text)
  if (named !== null) {
    return { rest: text.slice(0, named.index), time: { minutes: named[1]?.toLowerCase() === 'noon' ? 720 : 0 } }
  }
  const byHalf = BY_HALF_DAY.exec(text)
  if (byHalf !== null) return { rest: text.slice(0, byHalf.index), time: timeOfParts(byHalf[1] ?? '', '0', byHalf[2]) }
  const found = CLOCK.exec(text)
  if (found === null || (found[2] === undefined && !/h$/i.test(found[0]))) return { rest: text, time: null }
  return { rest: text.slice(0, found.index), time: timeOfParts(found[1] ?? '', found[2] ?? '0', found[3]) }
}

const MINUTES: Readonly<Record<string, number>> = { m: 1, min: 1, minute: 1, h: 60, hour: 60 }
const DAYS: Readonly<Record<string, number>> = { d: 1, day: 1, w: 7, week: 7 }
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 }

/** More than a lifetime is no distance of a date. */
const MAX_COUNT = 999

interface Behind {
  /** What the clocks show then, in ms as if they showed UTC. */
  readonly shown: number
  /** It counts days, not hours: it may have another time. */
  readonly isDay: boolean
}

/** '3 days ago', 'in 2 hours', '-3d', '+1w' of what the clocks `show` now; null where the words are none of these. */
export function behind(words: readonly string[], shown: number): Behind | null {
  const text = words.join(' ').toLowerCase()
  const [, before, count, unit = '', after] = /^(in )?(\d{1,3}|an?) ?([a-z]+?)s?( ago)?$/.exec(text) ?? []
  const [, sign, number, short = ''] = /^([+-])(\d{1,3}) ?([a-z]+?)s?$/.exec(text) ?? []
  if (sign === undefined && (before === undefined) === (after === undefined)) return null
  const many = Math.min(Number(number ?? (count?.startsWith('a') ? 1 : count)), MAX_COUNT)
  const by = many * (sign === '-' || after !== undefined ? -1 : 1)
  const name = sign === undefined ? unit : short
  const [minutes, days, months] = [MINUTES[name], DAYS[name], MONTHS[name]]
  if (minutes !== undefined) return { shown: shown + by * minutes * 60_000, isDay: false }
  if (days !== undefined) return { shown: shown + by * days * 86_400_000, isDay: true }
  return months === undefined ? null : { shown: monthsOn(shown, by * months), isDay: true }
}
