import { describe, expect, it, test } from 'vitest'
import { dayWordStretch, dayWords } from '../../../../../../src/shared/query/language/dates/calendar'
import { shownStretch, utcDays } from './shown-days'

/** What is read at a moment by a calendar: first and last millisecond. */
const stretch = (word: string, now: string, zone: string | null = null, weekStart = 1): string | null =>
  shownStretch(dayWordStretch(word, Date.parse(now), { zone, weekStart }))

describe('words for days', () => {
  test.each([
    ['today', utcDays('2026-03-11', '2026-03-12')],
    ['Today', utcDays('2026-03-11', '2026-03-12')],
    ['yesterday', utcDays('2026-03-10', '2026-03-11')],
    ['this-week', utcDays('2026-03-09', '2026-03-16')],
    ['last-week', utcDays('2026-03-02', '2026-03-09')],
    ['this-month', utcDays('2026-03-01', '2026-04-01')],
    ['last-month', utcDays('2026-02-01', '2026-03-01')],
    ['this-year', utcDays('2026-01-01', '2027-01-01')],
    ['last-year', utcDays('2025-01-01', '2026-01-01')],
    ['tomorrow', null],
    ['constructor', null],
    ['', null],
  ])('%s on a Wednesday: %s', (word, expected) => {
    expect(stretch(word, '2026-03-11T12:00:00Z')).toBe(expected)
  })

  it('go over the ends of months and years', () => {
    expect(stretch('yesterday', '2024-03-01T00:00:00Z')).toBe(utcDays('2024-02-29', '2024-03-01'))
    expect(stretch('last-month', '2026-01-31T23:59:59Z')).toBe(utcDays('2025-12-01', '2026-01-01'))
    expect(stretch('this-week', '2026-01-01T10:00:00Z')).toBe(utcDays('2025-12-29', '2026-01-05'))
  })

  test.each([
    [1, '2026-06-08', '2026-06-15'],
    [7, '2026-06-14', '2026-06-21'],
    [6, '2026-06-13', '2026-06-20'],
  ])('a Sunday is of the week that begins on day %i: %s to %s', (weekStart, from, to) => {
    expect(stretch('this-week', '2026-06-14T12:00:00Z', null, weekStart)).toBe(utcDays(from, to))
  })

  it('are days of the zone’s clocks', () => {
    expect(stretch('today', '2026-06-13T22:30:00Z', 'Europe/Berlin')).toBe(
      '2026-06-13T22:00:00.000Z 2026-06-14T22:00:00.000Z',
    )
    expect(stretch('today', '2026-06-13T22:30:00Z', 'America/New_York')).toBe(
      '2026-06-13T04:00:00.000Z 2026-06-14T04:00:00.000Z',
    )
  })

  it('are 23 or 25 hours long where clocks are changed, and weeks an hour more or less', () => {
    // Spring and autumn of 2026 in Berlin.
    expect(stretch('today', '2026-03-29T12:00:00Z', 'Europe/Berlin')).toBe(
      '2026-03-28T23:00:00.000Z 2026-03-29T22:00:00.000Z',
    )
    expect(stretch('yesterday', '2026-10-26T12:00:00Z', 'Europe/Berlin')).toBe(
      '2026-10-24T22:00:00.000Z 2026-10-25T23:00:00.000Z',
    )
    expect(stretch('this-week', '2026-03-25T12:00:00Z', 'Europe/Berlin')).toBe(
      '2026-03-22T23:00:00.000Z 2026-03-29T22:00:00.000Z',
    )
    // Just after midnight, an hour before the clocks go forward.
    expect(stretch('yesterday', '2026-03-28T23:30:00Z', 'Europe/Berlin')).toBe(
      '2026-03-27T23:00:00.000Z 2026-03-28T23:00:00.000Z',
    )
  })
})

test('law: at any hour of two years today holds now, and stretches of one kind meet', () => {
  for (const zone of [null, 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia']) {
    for (let now = Date.UTC(2026, 0, 1); now < Date.UTC(2028, 0, 1); now += 5 * 3_600_000 + 1) {
      const of = (word: string) => dayWordStretch(word, now, { zone, weekStart: 1 }) ?? { from: 0, to: 0 }
      for (const word of dayWords.filter((one) => one.startsWith('this') || one === 'today')) {
        expect(of(word).from <= now && now < of(word).to, `${word} at ${now} in ${zone}`).toBe(true)
      }
      expect(of('yesterday').to).toBe(of('today').from)
      for (const unit of ['week', 'month', 'year']) expect(of(`last-${unit}`).to).toBe(of(`this-${unit}`).from)
    }
  }
})
