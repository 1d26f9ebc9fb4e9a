import { expect, test } from 'vitest'
import { topicNames } from '../../../../src/shared/validation'
import { codes, fixedLine } from './check'

test.each<[string, string[]]>([
  ['[Power Apps, power apps]', ['duplicate-topic']],
  ['[A, B, a, " A "]', ['duplicate-topic', 'duplicate-topic']],
  ['[A, B]', []],
  ['A', []],
  ['[1, 1, ~, ~]', ['duplicate-topic']],
  ['[Café, CAFE\u0301]', ['duplicate-topic']],
  ['{A: 1, B: 2}', ['topics-map']],
])('topics: %s: %j', (topics, expected) => {
  expect(codes({ topics })).toEqual(expected)
})

test('the later one goes, as the file writes its list', () => {
  expect(fixedLine('topics', '[Power Apps, B, power apps] # main first')).toBe('[Power Apps, B] # main first')
})

test('a topic is unknown only where there is a taxonomy', () => {
  const topics = topicNames(['Power Apps', 'Policy'])
  expect(codes({ topics: '[power apps, Weather, ""]' }, { topics })).toEqual(['unknown-topic'])
  expect(codes({ topics: 'Weather' }, { topics })).toEqual(['unknown-topic'])
  expect(codes({ topics: '[Café, 2020]' }, { topics: topicNames(['Cafe\u0301', '2020']) })).toEqual([])
  expect(codes({ topics: '[Weather]' })).toEqual([])
  expect(codes({ topics: '[Weather]' }, { topics: topicNames([]) })).toEqual([])
})

test.each<[string | null, string[]]>([
  [null, ['related-count']],
  ['[]', ['related-count']],
  ['[{}, {}, {}, {}, {}]', []],
  ['[{}, {}, {}, {}, {}, {}]', ['related-count']],
])('related: %s: %j', (related, expected) => {
  expect(codes({ related })).toEqual(expected)
})
