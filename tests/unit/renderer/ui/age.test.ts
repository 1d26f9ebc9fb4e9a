import { expect, it } from 'vitest'
import { agoText, clockTime, exactTime, longAge, shortAge, shortAgo, shortDate } from '../../../../src/renderer/ui/age'

const now = Date.UTC(2026, 5, 13, 12)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

it.each([
  [0, 'now', 'now'],
  [minute - 1, 'now', 'now'],
  [minute, '1 min', '1 minute'],
  [59 * minute, '59 min', '59 minutes'],
  [2 * hour, '2 h', '2 hours'],
  [day, '1 d', '1 day'],
  [30 * day, '30 d', '30 days'],
  [31 * day, '1 mo', '1 month'],
  [800 * day, '2 y', '2 years'],
  [-2 * day, 'in 2 d', 'in 2 days'],
])('%i ms ago is %s, read out as %s', (ago, short, long) => {
  expect(shortAge(now - ago, now)).toBe(short)
  expect(longAge(now - ago, now)).toBe(long)
})

it.each([
  [0, 'just now', 'just now'],
  [3 * hour, '3 h ago', '3 hours ago'],
  [-2 * day, 'in 2 d', 'in 2 days'],
])('%i ms ago was %s, in words %s', (ago, short, long) => {
  expect(shortAgo(now - ago, now)).toBe(short)
  expect(agoText(now - ago, now)).toBe(long)
})

it('the clock is that of the editor, with 24 hours', () => {
  expect(clockTime(new Date(2026, 5, 13, 14, 9).getTime())).toBe('14:09')
})

it('a date of this year says the time, one of another the year', () => {
  const at = new Date(2026, 5, 14).getTime()
  expect(shortDate(new Date(2026, 5, 13, 14, 43).getTime(), at, null)).toBe('13 Jun, 14:43')
  expect(shortDate(new Date(2024, 5, 13, 14, 43).getTime(), at, null)).toBe('13 Jun 2024')
})

it('says a moment, and its year, by the clocks of a time zone', () => {
  const eve = Date.UTC(2025, 11, 31, 22)
  expect(exactTime(eve, 'Europe/Helsinki')).toBe('Thu 1 January 2026, 00:00')
  expect(shortDate(eve, now, 'Europe/Helsinki')).toBe('1 Jan, 00:00')
  expect(shortDate(eve, now, 'America/New_York')).toBe('31 Dec 2025')
})
