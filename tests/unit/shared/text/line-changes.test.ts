import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineChanges, withoutChanges } from '../../../../src/shared/text/line-changes'

const texts = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.constantFrom('\n', '\r\n')), { maxLength: 12 })
  .chain((lines) => fc.constantFrom('', 'x').map((last) => lines.map((line) => line.join('')).join('') + last))

describe('where two texts differ, line by line', () => {
  it('is one line for one, and together what came or went', () => {
    expect(lineChanges('a\nb\nc\n', 'a\nB\nC\n')).toEqual([
      { from: 1, at: 1, removed: ['b\n'], added: ['B\n'] },
      { from: 2, at: 2, removed: ['c\n'], added: ['C\n'] },
    ])
    expect(lineChanges('a\nb\n', 'a\nx\ny\nb\nc\n')).toEqual([
      { from: 1, at: 1, removed: [], added: ['x\n', 'y\n'] },
      { from: 2, at: 4, removed: [], added: ['c\n'] },
    ])
    expect(lineChanges('a\n', 'a\r\n')).toHaveLength(1)
  })

  it('all taken back is the old text, none is the new one, and one leaves the others as they are', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), (before, after, which) => {
        const changes = lineChanges(before, after)
        expect(withoutChanges(after, changes)).toBe(before)
        expect(withoutChanges(after, [])).toBe(after)
        const one = changes[which % Math.max(1, changes.length)]
        if (one === undefined) return
        const rest = changes.filter((change) => change !== one)
        // Whatever is taken back first.
        const [first, second] = [withoutChanges(after, [one]), withoutChanges(after, rest)]
        expect(first).not.toBe(after)
        if (rest.length > 0) expect(second).not.toBe(before)
      }),
    )
  })
})
