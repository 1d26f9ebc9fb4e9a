import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { cleanPaste } from '../../../../src/shared/text/clean-paste'

const inText = { isOneLine: false, isAlone: false }
const inLine = { isOneLine: true, isAlone: false }

it.each([
  ['&#8220;Fog&#8221; &amp; cranes', '“Fog” & cranes', ['HTML characters']],
  ['AT&amp;amp;T', 'AT&T', ['HTML characters']],
  ['a&nbsp;b', 'a b', ['HTML characters']],
  ['the &lt;b&gt; tag', 'the &lt;b> tag', ['HTML characters']],
  ['cra\u00adnes\u200b in\ufeff fog', 'cranes in fog', ['characters without width']],
  ['&\u200bamp; on', '& on', ['characters without width', 'HTML characters']],
  ['cranes\u00a0in\u2009fog', 'cranes in fog', ['odd spaces']],
  ['«\u00a0Brume\u202f!\u00a0»', '«\u00a0Brume\u202f!\u00a0»', []],
  ['10\u202f000 €', '10\u202f000 €', []],
  ['10\u00a0km', '10\u00a0km', []],
  ['می\u200cخواهم', 'می\u200cخواهم', []],
  ['東京\u3000港', '東京\u3000港', []],
  ['one\t two\n\tthree ', 'one two\n three ', ['tabs']],
  ['https://a.example/x?utm_source=n&id=7&fbclid=q#top', 'https://a.example/x?id=7#top', ['tracking parameters']],
  ['see https://a.example/?utm_medium=m, today', 'see https://a.example/ today', ['tracking parameters']],
])('%j is pasted as %j', (pasted, text, what) => {
  expect(cleanPaste(pasted, inText)).toEqual({ text, what })
})

it('is one line where there is one line', () => {
  expect(cleanPaste(' Cranes \r\n  learn\n\nto see \n', inLine)).toEqual({
    text: ' Cranes learn to see',
    what: ['line breaks'],
  })
  expect(cleanPaste('Cranes\nlearn', inText)).toEqual({ text: 'Cranes\nlearn', what: [] })
})

it('has no blanks around it where it stands alone, in one line or more', () => {
  const pasted = '  Pasted from Word:\n“Smart”\tand a tab  \n'
  const what = ['tabs', 'outer blanks']
  expect(cleanPaste(pasted, { isOneLine: false, isAlone: true })).toEqual({
    text: 'Pasted from Word:\n“Smart” and a tab',
    what,
  })
  expect(cleanPaste('GitHub Inc\t ', { isOneLine: true, isAlone: true })).toEqual({ text: 'GitHub Inc', what })
  expect(cleanPaste(' GitHub', inLine)).toEqual({ text: ' GitHub', what: [] })
})

const piece = fc.constantFrom(
  ...[
    '&',
    'amp;',
    '#8220;',
    '&nbsp;',
    '&lt;',
    '\u200b',
    '\u00a0',
    '\u202f',
    '\u2009',
    ' ',
    '\t',
    '\n',
    'a',
    '7',
    '«',
    '»',
    '!',
  ],
  ...['https://a.example/?', 'utm_source=x', '&', 'fbclid=1', '#', 'é', '東'],
)
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 20 }).map((all) => all.join('')),
)

test('law: what was cleaned is clean', () => {
  fc.assert(
    fc.property(odd, fc.boolean(), fc.boolean(), (pasted, isOneLine, isAlone) => {
      const { text } = cleanPaste(pasted, { isOneLine, isAlone })
      expect(cleanPaste(text, { isOneLine, isAlone })).toEqual({ text, what: [] })
    }),
    { numRuns: 2_000 },
  )
})

test('law: letters, signs and blanks without any of these stay as they are', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ 0189.,;:!?()[]{}<>%$#@*-–—“”’\'"éßñ東 '), maxLength: 80 })
  fc.assert(
    fc.property(plain, (text) => {
      expect(cleanPaste(text, inText)).toEqual({ text, what: [] })
    }),
  )
})
