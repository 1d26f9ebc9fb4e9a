import { expect, it } from 'vitest'
import { agoText, clockTime, longAge, shortAge, shortAgo } from '../../../../src/renderer/ui/age'

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
