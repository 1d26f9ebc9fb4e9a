import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { firstDayOf, monthsOn, weekNumber, weeksOf } from '../../../../src/shared/dates/month'

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`)
const text = (at: number | undefined): string => new Date(at ?? Number.NaN).toISOString().slice(0, 10)

it.each([
  ['en-US', 0],
  ['en-GB', 1],
  ['de', 1],
  ['ar-EG', 6],
  ['no such tag', 1],
])('a week begins in %s with day %i', (language, first) => {
  expect(firstDayOf(language)).toBe(first)
})

it('June 2026 begins on a Monday, and its calendar with the week of that, whatever a week begins with', () => {
  expect(text(weeksOf(day('2026-06-13'), 1)[0]?.[0])).toBe('2026-06-01')
  expect(text(weeksOf(day('2026-06-13'), 0)[0]?.[0])).toBe('2026-05-31')
  expect(text(weeksOf(day('2026-06-13'), 6)[5]?.[6])).toBe('2026-07-10')
})

it.each([
  ['2026-06-01', 23],
  ['2024-12-30', 1],
  ['2020-12-28', 53],
])('the week of Monday %s is %i', (monday, week) => {
  expect(weekNumber(day(monday))).toBe(week)
})

it('a month on from the last day is the last day', () => {
  expect(text(monthsOn(day('2026-01-31'), 1))).toBe('2026-02-28')
  expect(text(monthsOn(day('2024-03-31'), -1))).toBe('2024-02-29')
  expect(text(monthsOn(day('2026-12-31'), 12))).toBe('2027-12-31')
})

test('law: six weeks of seven days that follow each other hold the whole month', () => {
  const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 6 }), (date, first) => {
      const weeks = weeksOf(date.getTime(), first)
      const all = weeks.flat()
      expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7])
      expect(new Date(all[0] ?? 0).getUTCDay()).toBe(first)
      expect(all.every((at, index) => index === 0 || at - (all[index - 1] ?? 0) === 86_400_000)).toBe(true)
      const inMonth = all.filter((at) => new Date(at).getUTCMonth() === date.getUTCMonth())
      expect(inMonth).toHaveLength(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate())
    }),
  )
})
