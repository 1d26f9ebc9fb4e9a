import { expect, it } from 'vitest'
import { around, changedLines, knownLines } from '../../../../../src/renderer/ui/diff/line-diff'

const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n'

it('a changed line names its words', () => {
  const lines = changedLines(before, before.replace('four', 'for us'))
  expect(
    lines.filter((line) => line.kind !== 'same').map(({ kind, before: old, after }) => [kind, old, after]),
  ).toEqual([
    ['removed', 4, null],
    ['added', null, 4],
  ])
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

it('of a line that is too long to be drawn what differs is shown, and a little around it', () => {
  const long = 'a'.repeat(20_000)
  const lines = changedLines(`same\n${long}-old-${long}\n${long}\n`, `same\n${long}-new-${long}\n${long}\n`)
  const texts = lines.map(({ pieces }) => pieces.map((piece) => piece.text))
  const [, removed, added, same] = texts
  expect(removed?.[1]).toBe('old')
  expect(added?.[1]).toBe('new')
  expect(same?.join('')).toMatch(/^a+…$/)
  for (const pieces of texts) expect(pieces.join('').length).toBeLessThan(2_000)
})
