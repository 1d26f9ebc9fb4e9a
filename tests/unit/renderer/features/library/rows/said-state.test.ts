import { expect, test } from 'vitest'
import { saidState } from '../../../../../../src/renderer/features/library/rows/said-state'
import { newsroomLanguage } from '../../../../../../src/shared/query'

test.each([
  ['is:new', 'new'],
  ['is:new topic:AI fog', 'new'],
  ['is:unpublished', 'new'],
  ['is:draft', 'new'],
  ['is:held', 'held'],
  ['is:passed', 'passed'],
  ['is:LIVE', 'published'],
  ['is:published is:new', null],
  ['(is:new OR is:held)', null],
  ['-is:new', null],
  ['is:unsaved', null],
  ['fog OR is:new', null],
  ['', null],
  ['is:new (', null],
])('of “%s” rows needn’t say %s', (query, state) => {
  expect(saidState(query, newsroomLanguage)).toBe(state)
})
