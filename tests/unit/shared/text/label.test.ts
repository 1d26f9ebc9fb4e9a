import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipped, label, oneLine } from '../../../../src/shared/text/label'

const OVERRIDES = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']
const units = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '\u001b', '\u202e', '\u2067', '\ud83d', '\ude00', '😀', 'é'),
})

describe('clipped', () => {
  test.each([
    ['', 3, ''],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['a\ud83dbc', 2, 'a\ud83d'],
  ])('%j at %i is %j', (text, most, expected) => {
    expect(clipped(text, most)).toBe(expected)
  })

  test('never halves a pair that was whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '😀', '👩‍🚀', 'é') }), fc.nat(12), (text, most) => {
        const cut = clipped(text, most)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(cut.isWellFormed()).toBe(true)
        expect(text.startsWith(cut)).toBe(true)
      }),
    )
  })
})

describe('oneLine', () => {
  test('what breaks the line, moves the cursor or colours the rest is a blank', () => {
    expect(oneLine('a\nb\tc\u001b[31md\u0085e\u2028f\u007fg')).toBe('a b c [31md e f g')
  })

  test('signs that turn the direction of what follows are gone, those that honest text needs stay', () => {
    expect(oneLine(`a${OVERRIDES.join('b')}c`)).toBe('abbbbbbbbc')
    const honest = 'می\u200cخواهم \u200fשלום\u200e 👩\u200d🚀 \u061cا'
    expect(oneLine(honest)).toBe(honest)
  })

  test('half a pair is the sign for what is none', () => {
    expect(oneLine('a\ud800b\udc00')).toBe('a\ufffdb\ufffd')
  })

  test('any text becomes one line that stays as it is', () => {
    fc.assert(
      fc.property(units, (text) => {
        const line = oneLine(text)
        expect(line.isWellFormed()).toBe(true)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(oneLine(line)).toBe(line)
      }),
    )
  })
})

describe('label', () => {
  test('is one line without blanks around it, and says where it is cut', () => {
    expect(label('  The\nNewsroom ', 200)).toBe('The Newsroom')
    expect(label('abcdef', 4)).toBe('abc…')
    expect(label('ab😀def', 4)).toBe('ab…')
  })

  test('of a very long text only its beginning is looked at', () => {
    expect(label('x'.repeat(5_000_000), 200)).toHaveLength(200)
    expect(label(`${'\u202e'.repeat(5_000_000)}x`, 200).length).toBeLessThanOrEqual(200)
  })

  test('any text becomes one that stays as it is', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 2, max: 20 }), (text, most) => {
        const made = label(text, most)
        expect(made.length).toBeLessThanOrEqual(most)
        expect(made.isWellFormed()).toBe(true)
        expect(label(made, most)).toBe(made)
      }),
    )
  })
})
