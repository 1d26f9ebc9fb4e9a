import { expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../../../../src/shared/article'

const wrap = (yaml: string): string => `---\n${yaml}\n---\n`

/** How a value is written, and how it is after another text was set there and the value set back. */
it.each([
  ['a: one', 'a: one'],
  ['a: "one" # c', 'a: "one" # c'],
  ["a: 'it''s'", "a: 'it''s'"],
  ['a: |\n  one\n\n  two', 'a: |\n  one\n\n  two'],
  ['a: >-\n  one paragraph', 'a: >-\n  one paragraph'],
  ['a: one\n  two', 'a: one two'],
  ['a: "one\n  two"', 'a: "one two"'],
  ["a: 'one\n  two'", "a: 'one two'"],
  ['a: >-\n  one\n  two', 'a: >-\n  one two'],
  ['a: |-2\n  one', 'a: |2-\n  one'],
  ['a: |\n  one\n   ', 'a: "one\\n \\n"'],
  ['a: ~', 'a: null'],
  ['a: "\\u00e9 \\/"', 'a: "é /"'],
  ['a: !!str one', 'a: one'],
  ['a: 1st', 'a: "1st"'],
  ['a: 0x10', 'a: 16'],
  ['a: +1.50', 'a: 1.5'],
  ['a: True', 'a: true'],
])('%j comes back as %j', (before, after) => {
  const text = wrap(before)
  const there = applyEdits(text, [{ op: 'set', path: ['a'], value: 'something else' }])
  expect(applyEdits(there, [{ op: 'set', path: ['a'], value: parseArticle(text).data.a }])).toBe(wrap(after))
})

it('gives a map in a list the braces that it needs before a key comes, and keeps them when the key goes', () => {
  const there = applyEdits(wrap('l: [x: 1]'), [{ op: 'set', path: ['l', 0, 'z'], value: 2 }])
  expect(there).toBe(wrap('l: [{x: 1, z: 2}]'))
  expect(applyEdits(there, [{ op: 'remove', path: ['l', 0, 'z'] }])).toBe(wrap('l: [{x: 1}]'))
})
