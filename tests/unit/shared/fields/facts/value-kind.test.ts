import { expect, it } from 'vitest'
import { valueKind } from '../../../../../src/shared/fields/facts/value-kind'

it('tells what a value is', () => {
  const kinds: readonly (readonly [unknown, string])[] = [
    ['Fog', 'text'],
    ['yes', 'text'],
    ['one\ntwo', 'long text'],
    ['a '.repeat(150), 'long text'],
    [7, 'number'],
    [false, 'flag'],
    ['2024-01-02', 'date'],
    [['a', 2], 'list'],
    [[{ url: 'a' }], 'list of maps'],
    [[['a']], 'other'],
    [{ url: 'a' }, 'map'],
    [null, 'empty'],
    [' ', 'empty'],
    [[], 'empty'],
    [[null], 'empty'],
    [{}, 'empty'],
  ]
  for (const [value, kind] of kinds) expect(valueKind('x', value)).toBe(kind)
})

it('takes a text for words only where Jekyll takes it apart', () => {
  expect(valueKind('tags', 'go ci')).toBe('words')
  expect(valueKind('meta.Keywords', 'go, ci')).toBe('words')
  expect(valueKind('title', 'go, ci')).toBe('text')
})
