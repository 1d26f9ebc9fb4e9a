import { noSuchDay, timeOf } from '../article/time'
import { momentOf, saysOffset } from '../fields/table/moment'
import { type Clock, momentBy, shownBy } from './clock'
import { type DateNames, namesIn, placeOf } from './names'
import { behind, type Time, timeAtEnd } from './time-of-day'

/** What words are understood by: nothing here asks a clock. Moments are ms since 1970. */
export interface Standing {
  readonly now: number
  /** Whose clocks are meant. */
  readonly clock: Clock
  /** BCP 47 tags, the first counts first; English is always understood. */
  readonly languages: readonly string[]
  /** The date that stands there, whose day a time alone is of; null: none. */
  readonly stands: number | null
}

/**
 * A moment, with or without a time of its day; `written`: a date as files have it, and not words. What may still become one is half a
 * date, with what is wrong with it as it stands (null: nothing in particular); what can't is none.
 */
export type Understood =
  | { readonly kind: 'date'; readonly at: number; readonly hasTime: boolean; readonly written: boolean }
  | { readonly kind: 'half'; readonly why: string | null }
  | { readonly kind: 'none'; readonly why: string }

/** No words for a date are longer. */
const MAX_LETTERS = 60
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** A day without a year is of this year, unless it is further ahead: then it was last year. */
const MAX_DAYS_AHEAD = 183

const half: Understood = { kind: 'half', why: null }
const startOf = (shown: number): number => Math.floor(shown / DAY_MS) * DAY_MS

/** A day as the clocks show its beginning, in ms as if they showed UTC; or what is wrong with it; null: it is no day in words. */
type Day = number | { readonly why: string; readonly isSure: boolean } | null

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Of a day that the year may still make right, nothing is sure. */
function dayOf(year: number | null, month: number, day: number, today: number): Day {
  const thisYear = new Date(today).getUTCFullYear()
  const at = (of: number): number | null => {
    const date = new Date(0)
    date.setUTCFullYear(of, month, day)
    return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : null
  }
  const name = `${day} ${MONTHS[month]}`
  if (year !== null) return at(year) ?? { why: `There is no ${name} ${year}.`, isSure: true }
  const here = at(thisYear)
  if (here === null) {
    const isSure = at(2024) === null
    return { why: `There is no ${name}${isSure ? '' : ` ${thisYear}`}.`, isSure }
  }
  return here - today > MAX_DAYS_AHEAD * DAY_MS ? (at(thisYear - 1) ?? here) : here
}

/** '12 Mar', 'Mar 12th 2026', '12. März', '12.3.2026', '3月12日'. */
function calendarDay(words: readonly string[], names: DateNames, today: number): Day {
  const text = words.join(' ')
  const [, year, month, day] = /^(?:(\d{4})年 ?)?(\d{1,2})月 ?(\d{1,2})日$/.exec(text) ?? []
  if (month !== undefined) return numbered(year, month, day, today)
  const [, dotDay, dotMonth, dotYear] = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/.exec(text) ?? []
  if (dotMonth !== undefined) return numbered(dotYear, dotMonth, dotDay, today)
  const plain = words.filter((word) => !/^(?:of|de|del)$/i.test(word))
  const [first = '', second = '', last, more] = plain
  if (more !== undefined || (last !== undefined && !/^\d{4}$/.test(last))) return null
  const inMonth = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?$/i
  const [number, name] = inMonth.test(first) ? [first, second] : [second, first]
  const place = /\d/.test(name) ? undefined : placeOf(names.months, name)
  const date = inMonth.exec(number)?.[1]
  if (place === undefined || date === undefined) return null
  return dayOf(last === undefined ? null : Number(last), place, Number(date), today)
}

function numbered(year: string | undefined, month: string, day: string | undefined, today: number): Day {
  if (Number(month) < 1 || Number(month) > 12) return { why: `There is no month ${month}.`, isSure: true }
  return dayOf(year === undefined ? null : Number(year), Number(month) - 1, Number(day), today)
}

/** 'Mon' is the next one, today among them; 'last Mon' the one before today. */
function weekday(words: readonly string[], names: DateNames, today: number): Day {
  const isLast = /^last$/i.test(words[0] ?? '')
  const [word, more] = isLast || /^(?:next|this)$/i.test(words[0] ?? '') ? words.slice(1) : words
  const place = word === undefined || more !== undefined ? undefined : placeOf(names.weekdays, word)
  if (place === undefined) return null
  const ahead = (place - new Date(today).getUTCDay() + 7) % 7
  return today + (isLast ? (ahead === 0 ? -7 : ahead - 7) : ahead) * DAY_MS
}

function dayIn(words: readonly string[], names: DateNames, today: number): Day {
  if (words.length === 0) return null
  if (words.join(' ').toLowerCase() === 'end of month') {
    const [year, month] = [new Date(today).getUTCFullYear(), new Date(today).getUTCMonth()]
    return Date.UTC(year, month + 1, 0)
  }
  const near = words.length === 1 ? placeOf(names.near, words[0] ?? '') : undefined
  if (near !== undefined) return today + near * DAY_MS
  const found = weekday(words, names, today) ?? calendarDay(words, names, today)
  if (found !== null || words.length < 2 || placeOf(names.weekdays, words[0] ?? '') === undefined) return found
  // 'Thu 12 March': the weekday says nothing new.
  return calendarDay(words.slice(1), names, today)
}

/** Without the day's name of `Mon 14:00`: a time of the day that stands there, or of today. */
function timeAlone(time: Time, standing: Standing): Understood {
  const { clock, stands, now } = standing
  return dated(startOf(shownBy(clock, stands ?? now)), time, clock)
}

function dated(day: number, time: Time | null, clock: Clock): Understood {
  const at = momentBy(clock, day + (time?.minutes ?? 0) * MINUTE_MS)
  return { kind: 'date', at, hasTime: time !== null, written: false }
}

/** A date as files have it: its numbers first, the year foremost. */
function writtenDate(text: string, clock: Clock): Understood {
  const why = noSuchDay(text.replace(/^(\d{4})\/(\d\d)\/(\d\d)/, '$1-$2-$3'))
  if (why !== null) return { kind: 'none', why }
  const at = momentOf(text, null)
  if (at === null) return half
  return {
    kind: 'date',
    at: saysOffset(text) ? at : momentBy(clock, at),
    hasTime: /\d:\d\d/.test(text),
    written: true,
  }
}

/**
 * Understands a date as people type it: 'today', 'yesterday 9:00', 'Mon 14:00', '3 days ago', '12 Mar 2026 9:00', in English and in the
 * languages that are named, and any form that files have. A day without a time begins at midnight.
 */
export function understand(typed: string, standing: Standing): Understood {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (text === '' || text.length > MAX_LETTERS) return half
  const { now, clock, languages } = standing
  if (/^\d{4}[-/]/.test(text) || timeOf(text) !== null) return writtenDate(text, clock)
  if (/^now$/i.test(text)) return { kind: 'date', at: now, hasTime: true, written: false }
  const { rest, time } = timeAtEnd(text)
  if (time !== null && 'why' in time) return { kind: 'half', why: time.why }
  const names = namesIn(languages)
  const words = rest.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) return time === null ? half : timeAlone(time, standing)
  const shown = shownBy(clock, now)
  const ago = behind(words, shown)
  if (ago !== null) {
    if (time !== null) return ago.isDay ? dated(startOf(ago.shown), time, clock) : half
    return { kind: 'date', at: momentBy(clock, ago.shown), hasTime: true, written: false }
  }
  const today = startOf(shown)
  const day = dayIn(words, names, today)
  if (day === null) {
    // 'yesterday 9': an hour, where no month follows.
    const last = words.at(-1) ?? ''
    const before = time === null && /^\d{1,2}$/.test(last) && Number(last) < 24 ? words.slice(0, -1) : []
    const named = isNamedDay(before, names) ? dayIn(before, names, today) : null
    return typeof named === 'number' ? dated(named, { minutes: Number(last) * 60 }, clock) : half
  }
  if (typeof day === 'number') return dated(day, time, clock)
  return day.isSure ? { kind: 'none', why: day.why } : { kind: 'half', why: day.why }
}

/** A day that one word names: of 'Mar 9' the second is no hour. */
function isNamedDay(words: readonly string[], names: DateNames): boolean {
  const last = words.at(-1)
  return last !== undefined && (placeOf(names.near, last) !== undefined || placeOf(names.weekdays, last) !== undefined)
}
