import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChangedLines, hunksOf, linesOf } from '../../../../src/shared/text/line-hunks'

const before = 'one\ntwo\nthree\nfour\n'

test('a changed line counts once; lines that only come or only go count each', () => {
  expect(countChangedLines(before, before.replace('two', '2'))).toBe(1)
  expect(countChangedLines(before, `${before}five\nsix\n`)).toBe(2)
  expect(countChangedLines(before, 'one\n')).toBe(3)
  expect(countChangedLines(before, before)).toBe(0)
})

test('a line end that changed is a changed line', () => {
  expect(countChangedLines('a\nb\n', 'a\r\nb\n')).toBe(1)
  expect(countChangedLines('a\nb', 'a\nb\n')).toBe(1)
})

test('law: the hunks make one text of the other, and pass over no line that differs', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'ab\n', '\n', '\r\n', 'a\r\n', 'b'), { maxLength: 12 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (from, to) => {
      const old = linesOf(from)
      let made: string[] = []
      let at = 0
      for (const hunk of hunksOf(from, to)) {
        expect(old.slice(hunk.from, hunk.from + hunk.removed.length)).toEqual(hunk.removed)
        made = [...made, ...old.slice(at, hunk.from), ...hunk.added]
        at = hunk.from + hunk.removed.length
      }
      expect([...made, ...old.slice(at)].join('')).toBe(to)
    }),
    { numRuns: 3_000 },
  )
})
