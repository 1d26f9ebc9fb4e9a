import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  applyToOriginal,
  asDoc,
  docOffset,
  minimalSplice,
  type Splice,
} from '../../../../../../src/renderer/features/editor/source/line-ends'

const mixed = fc
  .array(
    fc.tuple(
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\n]/g, '')),
      fc.constantFrom('\n', '\r\n', '\r', ''),
    ),
    {
      maxLength: 12,
    },
  )
  .map((lines) => lines.map(([text, end]) => text + end).join(''))

/** Ordered replacements that don't overlap, as CodeMirror gives them. */
const splicesOf = (length: number) =>
  fc
    .array(
      fc.tuple(
        fc.nat(length),
        fc.nat(4),
        fc.string({ maxLength: 4 }).map((text) => text.replace(/\r/g, '\n')),
      ),
      {
        maxLength: 4,
      },
    )
    .map((drawn) => {
      const splices: Splice[] = []
      let done = 0
      for (const [start, size, insert] of drawn.toSorted((a, b) => a[0] - b[0])) {
        if (start < done) continue
        const to = Math.min(length, start + size)
        splices.push({ from: start, to, insert })
        done = to + 1
      }
      return splices
    })

const onDoc = (doc: string, splices: readonly Splice[]): string =>
  splices.toReversed().reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), doc)

it('counts lines as CodeMirror does', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      expect(asDoc(text)).toBe(Text.of(text.split(/\r\n?|\n/)).toString())
    }),
  )
})

it('an untouched text keeps its bytes, and a change does to the text what it does to the doc', () => {
  fc.assert(
    fc.property(
      mixed.chain((text) => fc.tuple(fc.constant(text), splicesOf(asDoc(text).length))),
      ([text, splices]) => {
        expect(applyToOriginal(text, [])).toBe(text)
        const after = applyToOriginal(text, splices)
        // A lone CR before an inserted line end becomes one line end with it: the only place where the two may differ.
        fc.pre(!/\r\r\n|\r(?!\n)/.test(text))
        expect(asDoc(after)).toBe(onDoc(asDoc(text), splices))
        const first = splices[0]
        if (first) expect(after.startsWith(text.slice(0, text.length - asTail(text, first.from)))).toBe(true)
      },
    ),
  )
})

/** How much of the text stands behind an offset of its doc. */
function asTail(text: string, offset: number): number {
  let at = 0
  for (let doc = 0; doc < offset; doc += 1) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  return text.length - at
}

it('a new line takes its neighbour’s end', () => {
  expect(applyToOriginal('a\r\nb\r\n', [{ from: 1, to: 1, insert: '\nx' }])).toBe('a\r\nx\r\nb\r\n')
  expect(applyToOriginal('a\nb\r\nc', [{ from: 5, to: 5, insert: '\n' }])).toBe('a\nb\r\nc\r\n')
  expect(applyToOriginal('', [{ from: 0, to: 0, insert: 'a\nb' }])).toBe('a\nb')
})

it('one replacement makes one text of another', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const splice = minimalSplice(before, after)
      expect(splice ? onDoc(before, [splice]) : before).toBe(after)
    }),
  )
})

it('finds an offset of the file in the doc', () => {
  expect(docOffset('a\r\nb\r\nc', 6)).toBe(4)
})
