import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from '../../../../../../src/renderer/features/triage/compare/compare'

const marked = (text: string, other: string): string[] =>
  differences(text, other)
    .filter((piece) => piece.differs)
    .map((piece) => piece.text)

test('words that the other text lacks are marked, blanks and signs only between them', () => {
  expect(differences('Port cranes read codes, in fog', 'Port cranes see in fog')).toEqual([
    { text: 'Port cranes ', differs: false },
    { text: 'read codes', differs: true },
    { text: ', in fog', differs: false },
  ])
})

test('case, accents and order are no difference', () => {
  expect(marked('Émigré writers meet', 'meet WRITERS, emigre')).toEqual([])
})

test('Chinese has no blanks and is compared by words all the same', () => {
  const [only] = marked('人工智能改变新闻', '人工智能改变港口')
  expect(only).toBe('新闻')
})

test('the pieces put together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
      expect(
        differences(text, other)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
