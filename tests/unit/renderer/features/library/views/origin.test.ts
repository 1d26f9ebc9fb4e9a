import { expect, it, test } from 'vitest'
import { goesOnFrom, isSameOrder } from '../../../../../../src/renderer/features/library/views/origin'

test.each([
  ['is:new', false, 'is:new', true],
  ['is:new', false, 'is:new topic:AI', true],
  ['is:new', false, 'harbour is:NEW', true],
  ['is:new', false, 'is:published', false],
  ['is:new', false, 'harbour', false],
  ['is:new', false, '', false],
  ['', false, '', true],
  ['', false, 'harbour', false],
  ['topic:AI is:new', true, 'topic:Ports is:new', true],
  ['topic:AI', true, 'topic:"Power Apps" fog', true],
  ['harbour fog', true, 'harbour cranes', true],
  ['topic:AI', true, 'harbour', false],
  ['topic:AI', true, '', false],
])('from “%s”, the team’s: %s, “%s” goes on: %s', (query, own, text, is) => {
  expect(goesOnFrom({ name: 'Desk', query, own }, text)).toBe(is)
})

it('orders are the same by field and direction', () => {
  expect(isSameOrder({ field: 'date', direction: 'descending' }, { field: 'date', direction: 'descending' })).toBe(true)
  expect(isSameOrder({ field: 'date', direction: 'descending' }, { field: 'date', direction: 'ascending' })).toBe(false)
})
