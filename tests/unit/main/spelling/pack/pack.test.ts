import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMadeOf, pack } from '../../../../../src/main/spelling/pack/pack'
import { groupsIn, linesIn } from './read-packed'

const packed = (aff: string, dic: readonly string[], encoding: BufferEncoding = 'utf8'): Buffer =>
  pack(Buffer.from(aff, encoding), Buffer.from(`${dic.length}\n${dic.join('\n')}\n`, encoding), 'of these')

test('each word is found with its flags, and nothing else is', () => {
  // Few letters, so that words begin alike; many first letters, so that tables are written too.
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'é', '東'), minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).filter((text) => !/[\s/\\#:\p{Cc}]/u.test(text)),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, fc.constantFrom('', 'A', 'B', 'AB')), { minLength: 1, maxLength: 400 }),
      (words) => {
        const file = packed(
          'SET UTF-8\n',
          words.map(([text, flags]) => (flags === '' ? text : `${text}/${flags}`)),
        )
        const [numbered = []] = linesIn(file)
        const numberOf = (flags: string): number => (flags === '' ? 0 : numbered.indexOf(`AF ${flags}`))
        const wanted = new Map<string, Set<number>>()
        for (const [text, flags] of words) wanted.set(text, (wanted.get(text) ?? new Set()).add(numberOf(flags)))
        for (const [text, groups] of wanted) expect(new Set(groupsIn(file, text))).toEqual(groups)
        for (const [text] of words) {
          for (const other of [`${text}a`, text.slice(0, -1), `b${text}`]) {
            if (!wanted.has(other) && other !== '') expect(groupsIn(file, other)).toBeNull()
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('many words take tables of 32 bits', () => {
  const words = Array.from(
    { length: 30_000 },
    (_, index) => `${String.fromCharCode(97 + (index % 26))}${index.toString(36)}`,
  )
  const file = packed('SET UTF-8\n', words)
  expect(words.filter((word) => groupsIn(file, word) === null)).toEqual([])
  expect(groupsIn(file, 'a0x')).toBeNull()
})

test('what the .aff file says is kept as lists of lines, in UTF-8, with flags by their number', () => {
  const aff = [
    '# a comment',
    'SET ISO8859-2',
    'TRY eań',
    'REP 1',
    'REP _z ż_',
    'COMPOUNDFLAG X',
    'SFX A Y 2',
    'SFX A a ą/XA [^b]a  po:noun',
    'SFX A 0 e',
  ]
  const bytes = aff.join('\r\n').replace(/[ńżą]/g, (letter) => ({ ń: '\xf1', ż: '\xbf', ą: '\xb1' })[letter] ?? '')
  const file = packed(bytes, ['ma\xb1/A\tpo:verb', 'a po:noun', 'and\\/or/XA', '/'], 'latin1')
  expect(linesIn(file)).toEqual([
    ['AF 2', 'AF XA', 'AF A'],
    ['SFX A Y 2', 'SFX A a ą/1 [^b]a', 'SFX A 0 e .'],
    [' z', 'ż '],
    ['TRY eań', 'COMPOUNDFLAG X'],
  ])
  expect(['maą', 'a', 'and/or', '/'].map((word) => groupsIn(file, word))).toEqual([[2], [0], [1], [0]])
})

test('flags that the file numbers itself keep their numbers, and signs that count nowhere are in no word', () => {
  const file = packed('\ufeffSET UTF-8\nIGNORE \u0301\nAF 2\nAF AB # 1\nAF C # 2\nPFX C Y 1\nPFX C 0 un/2 .\n', [
    'за\u0301мок/2',
    'so/1',
  ])
  expect(linesIn(file)[0]).toEqual(['AF 2', 'AF AB', 'AF C'])
  expect(linesIn(file)[1]).toEqual(['PFX C Y 1', 'PFX C 0 un/2 .'])
  expect([groupsIn(file, 'замок'), groupsIn(file, 'so')]).toEqual([[2], [1]])
})

test('it is signed as Chromium expects, and says of what it was made', () => {
  const file = packed('SET UTF-8\n', ['one'])
  expect(file.subarray(0, 8)).toEqual(Buffer.from([0x42, 0x44, 0x69, 0x63, 2, 0, 0, 0]))
  expect(file.subarray(16, 32)).toEqual(createHash('md5').update(file.subarray(32)).digest())
  expect(isMadeOf(file, 'of these')).toBe(true)
  expect(isMadeOf(file, 'of the')).toBe(false)
  expect(isMadeOf(Buffer.alloc(0), 'of these')).toBe(false)
})

test.each([
  ['SET UTF-8\nCOMPLEXPREFIXES\n', ['one'], 'COMPLEXPREFIXES'],
  ['SET UTF-8\n', [], 'no words'],
  ['SET nonsense-1\n', ['one'], 'nonsense-1'],
])('what Chromium couldn’t use is refused: %j', (aff, dic, said) => {
  expect(() => packed(aff, dic)).toThrow(said)
})
