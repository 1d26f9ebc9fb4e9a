import { expect, it, test } from 'vitest'
import { deskCalendar, weekStartOf } from '../../../../../src/main/library/fields/desk-calendar'

test.each([
  ['de-DE', 1],
  ['en-GB', 1],
  ['en-US', 7],
  ['ar-EG', 6],
])('weeks in %s begin on day %i', (locale, day) => {
  expect(weekStartOf(locale)).toBe(day)
})

it('the desk has a time zone that is known', () => {
  const { zone, weekStart } = deskCalendar()
  expect(() => new Intl.DateTimeFormat('en-GB', { timeZone: zone ?? '' })).not.toThrow()
  expect([1, 2, 3, 4, 5, 6, 7]).toContain(weekStart)
})
