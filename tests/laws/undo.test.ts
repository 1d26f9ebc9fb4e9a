import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parseArticle } from '../../src/shared/article'
import { applySplice, spliceBetween } from '../../src/shared/change/splice'
import { numRuns, texts } from './files'
import { articles, editOf } from './generate'
import { editable, made } from './made'

vi.setConfig({ testTimeout: 30_000 + 20 * numRuns })

/** As the undo log keeps it: written as JSON, read again. */
const kept = <T>(value: T): T => JSON.parse(Buffer.from(JSON.stringify(value), 'utf8').toString('utf8'))

const goesBack = (before: string, after: string): void => {
  const back = applySplice(after, kept(spliceBetween(after, before)))
  expect(Buffer.from(back).equals(Buffer.from(before))).toBe(true)
}

test('the undo of any edit of an article gives its bytes back', () => {
  const anyText = fc.oneof({ weight: 3, arbitrary: articles }, { weight: 1, arbitrary: fc.constantFrom(...texts) })
  const cases = anyText.filter(editable).chain((text) => fc.tuple(fc.constant(text), editOf(parseArticle(text).data)))
  fc.assert(
    fc.property(cases, ([text, edit]) => {
      const after = made(text, edit)
      if (after !== undefined) goesBack(text, after)
    }),
    { numRuns },
  )
})

test('and of any text put in the place of any other, between halves of a character too', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 })
  // Texts that share much: one is the other with a part replaced.
  const near = fc.tuple(text, text, text, text).map(([a, b, c, d]) => [a + b + d, a + c + d] as const)
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(text, text)), ([before, after]) => goesBack(before, after)),
    { numRuns },
  )
  goesBack('😀', '😁')
  goesBack('aaa', 'aa')
})

test('of a toggle only the line is kept', () => {
  for (const before of texts.filter(editable)) {
    const after = made(before, { op: 'set', path: ['published'], value: false })
    if (after !== undefined) expect(JSON.stringify(spliceBetween(after, before)).length).toBeLessThan(90)
  }
})
