import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isPlainSafe, writeKey, writeNumber, writeText } from '../../../../../src/shared/article/edit/scalar'

const nasty = [
  'no',
  'on',
  'y',
  '~',
  '1_000',
  '012',
  '0b1',
  '1:30',
  '190:20:30',
  '685_230.15',
  '2020-06-13',
  ':a',
  '- x',
]
const more = [
  'a: b',
  'x #y',
  '<<',
  '=',
  '@a',
  '`a',
  'a ',
  'a\u0001',
  'a\u0085b',
  'a\u2028b',
  'a\u202eb',
  'a\u2066b',
  'e1',
  'E+5',
  'Null',
  'a:',
  '',
]

describe('plain is an allow-list', () => {
  it.each([...nasty, ...more])('%j is quoted', (text) => {
    expect(isPlainSafe(text, false)).toBe(false)
    for (const version of ['1.1', '1.2'] as const) {
      for (const style of ['plain', 'single', 'double'] as const) {
        expect(parse(`a: ${writeText(text, style, 'double', false)}\n`, { version })).toEqual({ a: text })
        expect(parse(`[${writeText(text, style, 'single', true)}, x]\n`, { version })).toEqual([text, 'x'])
      }
      expect(parse(`${writeKey(text, false)}: x\n`, { version })).toEqual({ [text]: 'x' })
    }
  })
  it.each(['word', 'Two words', 'Ünï', 'C#', "it's", 'https://a.example/b?c=d&e#f', '日本語'])('%j is not', (text) => {
    expect(isPlainSafe(text, false)).toBe(true)
  })
  it('knows that commas and colons end a value between brackets', () => {
    expect(isPlainSafe('a, b', false)).toBe(true)
    expect(isPlainSafe('a, b', true)).toBe(false)
    expect(isPlainSafe('a:b', true)).toBe(false)
  })
})

it.each([0, -0, 1.5, 1e21, 1e-7, -2, Number.MAX_VALUE, Number.POSITIVE_INFINITY])(
  'writes the number %d for every reader',
  (n) => {
    for (const version of ['1.1', '1.2'] as const) expect(parse(writeNumber(n), { version })).toBe(n)
  },
)

it('signs that turn the direction are written so that everybody sees them', () => {
  for (const style of ['plain', 'single', 'double'] as const) {
    expect(writeText('a\u202eb', style, 'single', false)).toBe('"a\\u202eb"')
  }
})
