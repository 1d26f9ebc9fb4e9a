import { expect, test } from 'vitest'
import { paceOf, timeLeft } from '../../../../../src/renderer/features/triage/pace'

test('the pace is the median of the pauses, known from five decisions on', () => {
  expect(paceOf([])).toBeNull()
  expect(paceOf([0, 5_000, 10_000, 15_000])).toBeNull()
  // A telephone call of an hour in between doesn't count.
  expect(paceOf([0, 5_000, 9_000, 15_000, 3_615_000])).toBe(5_500)
  expect(paceOf([0, 4_000, 9_000, 15_000, 22_000, 3_622_000])).toBe(6_000)
})

test.each([
  [3, 5_000, 'under a minute'],
  [12, 5_000, 'about 1 min'],
  [13, 5_000, 'about 2 min'],
  [120, 5_000, 'about 10 min'],
  [121, 5_000, 'about 15 min'],
  [298, 5_000, 'about 25 min'],
  [660, 5_000, 'about 55 min'],
  [661, 5_000, 'about 1 h'],
  [721, 5_000, 'about 1 h 15 min'],
  [2_104, 5_000, 'about 3 h'],
])('%d left at %d ms each: %s', (left, pace, text) => {
  expect(timeLeft(left, pace)).toBe(text)
})
