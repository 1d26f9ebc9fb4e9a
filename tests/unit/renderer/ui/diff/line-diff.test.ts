import { expect, it } from 'vitest'
import { around, changedLines, countOf, knownLines } from '../../../../../src/renderer/ui/diff/line-diff'

const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n'

it('a changed line counts once and names its words', () => {
  const lines = changedLines(before, before.replace('four', 'for us'))
  expect(countOf(lines)).toBe(1)
  expect(
    lines.filter((line) => line.kind !== 'same').map(({ kind, before: old, after }) => [kind, old, after]),
  ).toEqual([
    ['removed', 4, null],
    ['added', null, 4],
  ])
})

it('lines that only come or only go count each', () => {
  expect(countOf(changedLines(before, `${before}eight\nnine\n`))).toBe(2)
  expect(countOf(changedLines(before, 'one\n'))).toBe(6)
  expect(countOf(changedLines(before, before))).toBe(0)
})

it('a line end that changed is a changed line', () => {
  expect(countOf(changedLines('a\nb\n', 'a\r\nb\n'))).toBe(1)
})

it('shows the lines around a change and leaves the rest out', () => {
  const shown = around(changedLines(before, before.replace('four', '4')), 1)
  expect(shown.map((line) => line?.pieces.map((piece) => piece.text).join('') ?? null)).toEqual([
    null,
    'three',
    'four',
    '4',
    'five',
    null,
  ])
})

it('lines that are known alone keep their numbers; a gap stands between those that are not neighbours', () => {
  const shown = knownLines([
    { line: 3, before: 'published: false', after: 'published: true' },
    { line: 4, before: null, after: 'topics:' },
    { line: 9, before: 'heat: 1', after: null },
  ])
  expect(shown.map((line) => line && [line.kind, line.before ?? line.after])).toEqual([
    ['removed', 3],
    ['added', 3],
    ['added', 4],
    null,
    ['removed', 9],
  ])
  expect(shown[0]?.pieces.filter((piece) => piece.changed).map((piece) => piece.text)).toEqual(['false'])
})
