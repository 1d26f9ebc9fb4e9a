import { expect, test } from 'vitest'
import { proofOf } from '../../../../src/main/files/line-changes'

const before = '---\ntitle: "One"\nheat: 7 # warm\npublished: false\ntopics:\n  - A\n---\nbody\n'
const summary = (from: string, to: string) => proofOf(before, before.replace(from, to)).summary

test('one line is said by its field', () => {
  expect(summary('published: false', 'published: true')).toBe('published: false → true · 1 line')
  expect(summary('heat: 7', 'heat: 75')).toBe('heat: 7 → 75 · 1 line')
  expect(summary('"One"', '"Two words"')).toBe('title · 1 line')
  expect(summary('published: false\n', '')).toBe('published removed · 1 line')
  expect(summary('published: false\n', 'published: false\nquality: 3\n')).toBe('quality: 3 added · 1 line')
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

test('two texts that share nothing are compared in bounded time', () => {
  const lines = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join('')
  const started = performance.now()
  expect(proofOf(lines('a'), lines('b')).summary).toBe('20,000 lines')
  expect(performance.now() - started).toBeLessThan(2_000)
})
