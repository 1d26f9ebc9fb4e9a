import { expect, test } from 'vitest'
import { workOf } from '../../../laws/work'

const { proofOf } = await import('../../../../src/main/articles/line-changes')

const before = '---\ntitle: "One"\nheat: 7 # warm\npublished: false\ntopics:\n  - A\n---\nbody\n'
const summary = (from: string, to: string) => proofOf(before, before.replace(from, to)).summary

test('one line is said by its field', () => {
  expect(summary('published: false', 'published: true')).toBe('published: false → true · 1 line')
  expect(summary('heat: 7', 'heat: 75')).toBe('heat: 7 → 75 · 1 line')
  expect(summary('"One"', '"Two words"')).toBe('title · 1 line')
  expect(summary('published: false\n', '')).toBe('published removed · 1 line')
  expect(summary('published: false\n', 'published: false\nquality: 3\n')).toBe('quality: 3 added · 1 line')
  expect(proofOf('---\ndraft: # yet\n---\n', '---\ndraft: true # yet\n---\n').summary).toBe('draft: true · 1 line')
  expect(summary('  - A', '  - B')).toBe('1 line')
})

test('more lines are counted, with their place and both texts', () => {
  const proof = proofOf(before, before.replace('heat: 7 # warm', 'heat: 8\nquality: 9').replace('  - A\n', ''))
  expect(proof.summary).toBe('3 lines')
  expect(proof.lines).toEqual([
    { line: 3, before: 'heat: 7 # warm', after: 'heat: 8' },
    { line: 4, before: null, after: 'quality: 9' },
    { line: 7, before: '  - A', after: null },
  ])
})

test('the same text has nothing to show, and another line end is a change', () => {
  expect(proofOf(before, before)).toEqual({ summary: 'nothing to write', lines: [] })
  expect(proofOf('a\nb\n', 'a\r\nb\n').lines).toHaveLength(1)
})

test('of two texts that share nothing all lines are counted and the first ones shown', () => {
  const lines = (word: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('')
  for (const count of [20_000, 300_000]) {
    const proof = proofOf(lines('a', count), lines('b', count))
    expect(proof.summary).toBe(`${count.toLocaleString('en-GB')} lines`)
    expect(proof.lines).toHaveLength(500)
    expect(proof.lines[499]).toEqual({ line: 500, before: 'a 499', after: 'b 499' })
  }
})

test('one line before a body of a million is found without making lines of the body', () => {
  const body = 'x\n'.repeat(1_000_000)
  const proof = proofOf(before + body, before.replace('false', 'true') + body)
  expect(proof.lines).toEqual([{ line: 4, before: 'published: false', after: 'published: true' }])
})

test('a line of 200,000 blanks is said in time, and shown in part', () => {
  const long = before.replace('heat: 7 # warm', `heat:${' '.repeat(200_000)}x`)
  const { summary: said, lines } = proofOf(long, long.replace('x\n', 'y\n'))
  expect(said).toBe('heat · 1 line')
  expect(lines[0]?.before).toHaveLength(10_001)
})

const lines = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('')

test('two texts that share one line alone are compared with bounded work', () => {
  const text = (word: string, count: number): string => `${lines(word, count)}same\n${lines(`${word}!`, count)}`
  const compare = (count: number) => () => {
    expect(proofOf(text('a', count), text('b', count)).summary).toMatch(/^\d+,001 lines$/)
  }
  expect(workOf(compare(8_000))).toBeLessThan(4 * workOf(compare(1_000)))
})

test('two texts that share nothing cost no more than their lines', () => {
  const compare = (count: number) => () => {
    expect(proofOf(lines('a', count), lines('b', count)).summary).toMatch(/^\d+,000 lines$/)
  }
  expect(workOf(compare(16_000))).toBeLessThan(10 * workOf(compare(2_000)))
})
