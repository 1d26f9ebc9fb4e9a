import { expect, test } from 'vitest'
import { doneOf, labelOf, labelOfMany } from '../../../../src/shared/change'
import type { Change } from '../../../../src/shared/change/change'

test('several topics are one change', () => {
  const several: Change = { kind: 'addTopic', topic: 'Energy', also: ['Ports'] }
  expect(labelOfMany(several, 2)).toBe('Add topics Energy, Ports to 2 articles')
  expect(doneOf(several)).toBe('Topics Energy, Ports added')
})

test('a label is one line, whatever the topic is called', () => {
  const topic = 'A\n\u202eB\ud800'
  expect(labelOf({ kind: 'addTopic', topic })).toBe('Add topic A B\ufffd')
  expect(labelOfMany({ kind: 'removeTopic', topic }, 2)).toBe('Remove topic A B\ufffd from 2 articles')
  expect(labelOf({ kind: 'set', field: 'type', value: 'x'.repeat(1_000) }).length).toBeLessThan(230)
})
