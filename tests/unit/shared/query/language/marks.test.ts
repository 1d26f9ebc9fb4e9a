import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { brokenCard } from '../../../../../src/shared/card/card'
import { markerOf, parseQuery } from '../../../../../src/shared/query'
import { needleOf } from '../../../../../src/shared/query/language/text'
import { fold } from '../../../../../src/shared/text/fold'

const marked = (query: string, text: string): string[] =>
  markerOf(query)(text).map(({ from, to }) => text.slice(from, to))

it.each<[query: string, text: string, expected: readonly string[]]>([
  ['harb', 'Harbour cranes, old harbours', ['Harb', 'harb']],
  ['arbour', 'Harbour', []],
  ['"learn to"', 'They learn  to see', ['learn  to']],
  ['emigre', 'Émigré E\u0301migre\u0301', ['Émigré', 'E\u0301migre\u0301']],
  ['fi', 'ﬁnd a ﬁ', ['ﬁ', 'ﬁ']],
  ['f', 'ﬁnd', ['ﬁ']],
  ['記事', '新しい記事です', ['記事']],
  ['式', '㍿', []],
  ['οδος', 'ΟΔΟΣ', ['ΟΔΟΣ']],
  ['fog -harbour topic:Energy', 'Fog in the harbour, energy', ['Fog']],
  ['(fog OR harbour)', 'Fog in the harbour', ['Fog', 'harbour']],
  ['har harbour "harbour fog"', 'Harbour fog', ['Harbour fog']],
  ['-(fog OR harbour)', 'Fog in the harbour', []],
  ['fog (', 'Fog', []],
  ['', 'Fog', []],
  ['https://a.example/fog', 'Fog', []],
  ['👩', 'A 👩‍🚒 at work', ['👩‍🚒']],
])('%s marks in %s %j', (query, text, expected) => {
  expect(marked(query, text)).toEqual(expected)
})

const piece = fc.constantFrom(
  'É',
  'e\u0301',
  'ﬁ',
  'a',
  'B',
  ' ',
  '  ',
  '-',
  'ß',
  'İ',
  '記',
  '㍿',
  'Σ',
  'ö',
  '½',
  '👩‍🚒',
  '\n',
  '각',
)
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''))

test('what is marked begins with what was looked for; marks are whole graphemes, in order and apart', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  fc.assert(
    fc.property(text, text, (looked, shown) => {
      const query = `"${looked}"`
      const needle = needleOf(looked)
      const edges = new Set([...segmenter.segment(shown)].map(({ index }) => index).concat(shown.length))
      let last = -1
      for (const { from, to } of markerOf(query)(shown)) {
        expect(from).toBeGreaterThanOrEqual(last)
        const marked = fold(shown.slice(from, to))
        // Of a phrase only the words count.
        const words = (marked.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
        expect(marked.startsWith(needle) || words.startsWith(needle)).toBe(true)
        expect(edges.has(from) && edges.has(to)).toBe(true)
        last = to
      }
    }),
  )
})

test('a title is marked where the query finds it by its words', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'É', '-') })
  fc.assert(
    fc.property(plain, plain, (looked, title) => {
      const query = `"${looked}"`
      const card = { ...brokenCard('a', { code: 'x', message: 'x' }), title }
      const finds = fold(looked).trim() !== '' && parseQuery(query, 0)(card)
      expect(markerOf(query)(title).length > 0).toBe(finds)
    }),
  )
})
