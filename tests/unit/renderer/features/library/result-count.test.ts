import { expect, it } from 'vitest'
import { decidedToday, leftOf, resultCount } from '../../../../../src/renderer/features/library/result-count'

it.each([
  [10_000, 10_000, '10,000 of 10,000 articles'],
  [1, 1, '1 of 1 article'],
  [312, 10_000, '312 of 10,000 articles'],
  [0, 0, '0 of 0 articles'],
  [64, 63, '63 of 63 articles'],
])('%i of %i: %s', (total, all, expected) => {
  expect(resultCount(total, all)).toBe(expected)
})

const counted = { total: 300, arrivals: 2, decided: new Set(['a', 'b', 'c']), views: { 'is:new': 299 } }

it.each([
  ['is:new', 297],
  [' is:new ', 297],
  ['is:new topic:Energy', 297],
  ['is:new cranes', 297],
  ['is:held', null],
  ['-is:new', null],
  ['is:new OR is:held', null],
  ['', null],
])('of “%s” are left: %j', (ran, expected) => {
  expect(leftOf({ ...counted, ran })).toBe(expected)
})

it('in a part of the Inbox what was decided since the query ran is off; arrivals were never in', () => {
  expect(leftOf({ ...counted, ran: 'is:new cranes', total: 10, arrivals: 5 })).toBe(7)
})

it('decided are published, passed and on hold', () => {
  const tally = { published: 4, unpublished: 1, passed: 9, held: 1, lines: 5, files: 5, moved: 0 }
  expect(decidedToday(tally)).toBe(14)
  expect(decidedToday(null)).toBe(0)
})
