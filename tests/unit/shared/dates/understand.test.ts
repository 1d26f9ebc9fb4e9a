import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Clock, clockName, clockOf, momentBy, shownBy } from '../../../../src/shared/dates/clock'
import { understand } from '../../../../src/shared/dates/understand'

const utc: Clock = { minutes: 0 }
const berlin: Clock = { zone: 'Europe/Berlin' }
/** A Friday. */
const now = Date.parse('2026-11-27T14:43:20Z')

const said = (typed: string, clock: Clock = utc, languages: readonly string[] = [], stands: number | null = null) =>
  understand(typed, { now, clock, languages, stands })
const moment = (typed: string, clock?: Clock, languages?: readonly string[], stands?: number | null): string => {
  const found = said(typed, clock, languages, stands)
  return found.kind === 'date'
    ? `${new Date(found.at).toISOString().slice(0, 16)}${found.hasTime ? '' : ' day'}`
    : found.kind
}

describe('words', () => {
  it.each([
    ['now', '2026-11-27T14:43'],
    ['today', '2026-11-27T00:00 day'],
    ['tod', '2026-11-27T00:00 day'],
    ['Today 18:00', '2026-11-27T18:00'],
    ['yesterday 9:00', '2026-11-26T09:00'],
    ['yesterday, 9:00', '2026-11-26T09:00'],
    ['yesterday at 9 pm', '2026-11-26T21:00'],
    ['yes 9:00', '2026-11-26T09:00'],
    ['yesterday 9', '2026-11-26T09:00'],
    ['tomorrow', '2026-11-28T00:00 day'],
    ['tomorrow noon', '2026-11-28T12:00'],
    ['Mon 14:00', '2026-11-30T14:00'],
    ['Fri', '2026-11-27T00:00 day'],
    ['last Fri', '2026-11-20T00:00 day'],
    ['last monday 8h30', '2026-11-23T08:30'],
    ['next Thursday', '2026-12-03T00:00 day'],
    ['3 days ago', '2026-11-24T14:43'],
    ['3 days ago 9:00', '2026-11-24T09:00'],
    ['an hour ago', '2026-11-27T13:43'],
    ['in 2 weeks', '2026-12-11T14:43'],
    ['-3d', '2026-11-24T14:43'],
    ['+2h', '2026-11-27T16:43'],
    ['a month ago', '2026-10-27T14:43'],
    ['12 Mar', '2026-03-12T00:00 day'],
    ['Mar 12th, 2026 9:00', '2026-03-12T09:00'],
    ['12 Mar 2026 9:00', '2026-03-12T09:00'],
    ['Thu 12 March 2026', '2026-03-12T00:00 day'],
    ['12.3.2026', '2026-03-12T00:00 day'],
    ['12.3. 9:00', '2026-03-12T09:00'],
    ['end of month', '2026-11-30T00:00 day'],
    ['2026-06-13T12:43:00Z', '2026-06-13T12:43'],
    ['2026-06-13 12:43 +0200', '2026-06-13T10:43'],
    ['2026/6/13', '2026-06-13T00:00 day'],
    ['9:00', '2026-11-27T09:00'],
  ])('%s is %s', (typed, expected) => {
    expect(moment(typed)).toBe(expected)
    expect(moment(`  ${typed.toUpperCase()} `)).toBe(expected)
  })

  it('a time alone is of the day that stands there', () => {
    expect(moment('9:00', utc, [], Date.parse('2024-02-29T22:00:00Z'))).toBe('2024-02-29T09:00')
    expect(moment('9:00', berlin, [], Date.parse('2024-02-29T23:30:00Z'))).toBe('2024-03-01T08:00')
  })

  it('a day without a year is the nearer one behind, unless it comes within half a year', () => {
    const january = Date.parse('2027-01-02T10:00:00Z')
    const of = (typed: string) => understand(typed, { now: january, clock: utc, languages: [], stands: null })
    expect(of('28 Dec')).toMatchObject({ at: Date.parse('2026-12-28T00:00:00Z') })
    expect(of('28 Mar')).toMatchObject({ at: Date.parse('2027-03-28T00:00:00Z') })
  })

  it.each([
    ['de', 'gestern 9:00', '2026-11-26T09:00'],
    ['de-CH', '12. März 2026', '2026-03-12T00:00 day'],
    ['de', 'Mo 14:00', '2026-11-30T14:00'],
    ['fr', '12 août 9h', '2026-08-12T09:00'],
    ['fr', 'aujourd’hui', '2026-11-27T00:00 day'],
    ['es', '12 de marzo de 2026', '2026-03-12T00:00 day'],
    ['pl', '12 marca', '2026-03-12T00:00 day'],
    ['ja', '3月12日', '2026-03-12T00:00 day'],
    ['no such tag', 'yesterday', '2026-11-26T00:00 day'],
    ['fr', 'yesterday', '2026-11-26T00:00 day'],
  ])('in %s, %s is %s', (language, typed, expected) => {
    expect(moment(typed, utc, [language])).toBe(expected)
  })
})

describe('clocks', () => {
  it('words are meant by the clocks of the site’s zone, in summer and in winter', () => {
    expect(moment('12 Mar 2026 9:00', berlin)).toBe('2026-03-12T08:00')
    expect(moment('12 Jul 2026 9:00', berlin)).toBe('2026-07-12T07:00')
    expect(moment('today 0:30', berlin)).toBe('2026-11-26T23:30')
  })
  it('the hour that is skipped is as if it weren’t, and of the one that comes twice it is the first', () => {
    expect(moment('29 Mar 2026 2:30', berlin)).toBe('2026-03-29T01:30')
    expect(moment('25 Oct 2026 2:30', berlin)).toBe('2026-10-25T00:30')
  })
  it('days behind a change of the clocks keep their time', () => {
    const found = understand('2 days ago', {
      now: Date.parse('2026-03-30T07:00:00Z'),
      clock: berlin,
      languages: [],
      stands: null,
    })
    expect(found).toMatchObject({ at: Date.parse('2026-03-28T08:00:00Z') })
  })
  it('without a zone they are those by which the file is written', () => {
    expect(clockOf(null, '2026-06-13T12:43:00Z')).toEqual({ minutes: 0 })
    expect(clockOf(null, '2026-06-13 12:43:00 +0200')).toEqual({ minutes: 120 })
    expect(clockOf('Europe/Berlin', '2026-06-13T12:43:00Z')).toEqual(berlin)
    expect([utc, { minutes: -210 }, { minutes: 120 }, berlin].map((clock) => clockName(clock, now))).toEqual([
      'UTC',
      'UTC−3:30',
      'UTC+2',
      'Berlin time',
    ])
  })
})

describe('what is no date', () => {
  it.each([
    ['31 Feb', 'There is no 31 February.'],
    ['31 Feb 2026', 'There is no 31 February 2026.'],
    ['29 Feb 2025 9:00', 'There is no 29 February 2025.'],
    ['2026-02-31', 'There is no 31 February 2026.'],
    ['12.13.2026', 'There is no month 13.'],
    ['2026-02-28 25:00', 'There is no hour 25.'],
  ])('%s is none: %s', (typed, why) => {
    expect(said(typed)).toEqual({ kind: 'none', why })
  })

  it.each([
    '',
    'y',
    'ye',
    '2',
    '2026-',
    '2026-1',
    'yesterday 9:',
    '12',
    '12 M',
    '12 Mar 20',
    'Ju',
    'soon',
    '3 days',
    '12/3/2026',
  ])('%j may still become one', (typed) => {
    expect(said(typed)).toEqual({ kind: 'half', why: null })
  })

  it('says what is wrong as it stands with what may still become one', () => {
    expect(said('29 Feb')).toEqual({ kind: 'half', why: 'There is no 29 February 2026.' })
    expect(said('today 25:00')).toEqual({ kind: 'half', why: 'There is no hour 25.' })
  })
})

test('law: any text is understood or not, in any language and by any clocks, and never throws', () => {
  const words = fc.constantFrom(
    'today',
    'Mon',
    'last',
    '12',
    'Mar',
    '31',
    '2026',
    '9:00',
    'ago',
    '999',
    'years',
    'in',
    '-',
    ',',
    '2026-02-30',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('', 'de', 'ar', 'ja', 'x-'),
      fc.constantFrom(utc, berlin),
      (typed, language, clock) => {
        const found = said(typed, clock, [language])
        if (found.kind === 'date') expect(Number.isFinite(found.at)).toBe(true)
      },
    ),
  )
})

test('law: a day and a time in words are what the clocks show then', () => {
  const times = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland')
  fc.assert(
    fc.property(times, zones, (date, zone) => {
      const clock = { zone }
      const shown = Math.floor(date.getTime() / 60_000) * 60_000
      const typed = new Date(shown).toUTCString().replace(/:\d\d GMT/, '')
      const at = momentBy(clock, shown)
      expect(said(typed, clock)).toEqual({ kind: 'date', at, hasTime: true, written: false })
      // Where the clocks are put forward past a time they never show it.
      expect([0, 3_600_000]).toContain(shownBy(clock, at) - shown)
    }),
  )
})
