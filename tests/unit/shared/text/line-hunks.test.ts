import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { countChangedLines, hunksOf, linesOf } from '../../../../src/shared/text/line-hunks'

vi.mock('diff', { spy: true })

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

test('what has no line in common is not compared: keys in one line, lines that only come at the end', () => {
  vi.mocked(diffArrays).mockClear()
  expect(countChangedLines(before, before.replace('two', 'two2'))).toBe(1)
  expect(countChangedLines(before, before.replace('two\nthree', '2\n3\nand 4'))).toBe(3)
  expect(countChangedLines(before, `${before}five\n`)).toBe(1)
  expect(diffArrays).not.toHaveBeenCalled()
  expect(countChangedLines(before, before.replace('one', '1').replace('three', '3'))).toBe(2)
  expect(diffArrays).toHaveBeenCalledOnce()
})

/** As the package sees all lines, which the way of `hunksOf` to it leaves out as far as it can. */
function compared(from: string, to: string): { from: number; removed: string[]; added: string[] }[] {
  const hunks: { from: number; removed: string[]; added: string[] }[] = []
  let at = 0
  let isOpen = false
  for (const { added, removed, value } of diffArrays(linesOf(from), linesOf(to))) {
    if (!added && !removed) {
      at += value.length
      isOpen = false
      continue
    }
    if (!isOpen) hunks.push({ from: at, removed: [], added: [] })
    isOpen = true
    hunks.at(-1)?.[removed ? 'removed' : 'added'].push(...value)
    if (removed) at += value.length
  }
  return hunks
}

test('law: what is not compared is what a comparison would have found', () => {
  const linesFrom = (...all: string[]) =>
    fc.array(fc.constantFrom(...all), { maxLength: 4 }).map((lines) => lines.join(''))
  const around = linesFrom('p\n', 'q\n', '\n')
  fc.assert(
    fc.property(around, linesFrom('a\n', 'ab\n', 'b\r\n'), linesFrom('c\n', 'abc\n', 'b\n'), around, (...parts) => {
      const [begin, old, now, end] = parts
      const [from, to] = [begin + old + end, begin + now + end]
      expect(hunksOf(from, to)).toEqual(compared(from, to))
    }),
    { numRuns: 500 },
  )
})

const text = fc
  .array(fc.constantFrom('a\n', 'b\n', 'ab\n', '\n', '\r\n', 'a\r\n', 'b'), { maxLength: 12 })
  .map((all) => all.join(''))

test('law: the hunks make one text of the other, and pass over no line that differs', () => {
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
