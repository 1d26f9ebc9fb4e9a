import { describe, expect, it } from 'vitest'
import { faultOf, finderFor, type Replacing } from '../../../../../src/shared/change/replace/finder'

const asked = (find: string, put: string, more: Partial<Replacing> = {}): Replacing => ({
  kind: 'replace',
  field: null,
  find,
  with: put,
  pattern: false,
  matchCase: false,
  ...more,
})
const replaced = (text: string, change: Replacing): string => {
  const finder = finderFor(change)
  if ('fault' in finder) throw new Error(finder.fault)
  return finder.replaceIn(text)
}

describe('finding plain text', () => {
  it('takes every sign for itself, in what is found and in what is put there', () => {
    expect(replaced('a.c abc (a.c)', asked('a.c', '$1 $&'))).toBe('$1 $& abc ($1 $&)')
  })
  it('finds upper and lower case alike, unless case is to match', () => {
    expect(replaced('Cloud, cloud, CLOUD', asked('cloud', 'fog'))).toBe('fog, fog, fog')
    expect(replaced('Cloud, cloud, CLOUD', asked('cloud', 'fog', { matchCase: true }))).toBe('Cloud, fog, CLOUD')
    expect(replaced('Über ÜBER über', asked('über', 'x'))).toBe('x x x')
  })
  it('does not find in what it put there', () => {
    expect(replaced('aaa', asked('a', 'aa'))).toBe('aaaaaa')
  })
  it('keeps all else, beyond the basic plane too', () => {
    expect(replaced('😀 one 港 one\ud800', asked('one', '😁'))).toBe('😀 😁 港 😁\ud800')
  })
})

describe('finding by a pattern', () => {
  const pattern = { pattern: true } as const
  it('puts groups where the replacement names them', () => {
    expect(replaced('page 12 of 30', asked('(\\d+) of (\\d+)', '$2/$1 $& $$', pattern))).toBe('page 30/12 12 of 30 $')
  })
  it('puts nothing for a group that took no part', () => {
    expect(replaced('b', asked('(a)?b', '[$1]', pattern))).toBe('[]')
  })
  it('finds no place between two letters', () => {
    expect(replaced('abc', asked('x*', '-', pattern))).toBe('abc')
    expect(replaced('axxb', asked('x*', '-', pattern))).toBe('a-b')
  })
  it.each(['(', '[z-a]', 'a(?=b)', '(a)\\1'])('says why it can’t read %s', (find) => {
    expect(faultOf(asked(find, '', pattern))).toMatch(/^The pattern can’t be read: .+\.$/)
  })
  it('says which group it doesn’t have', () => {
    expect(faultOf(asked('(a)', '$2', pattern))).toBe('The pattern has no group 2, which $2 stands for.')
    expect(faultOf(asked('(a)', '$2'))).toBeNull()
    expect(faultOf({ kind: 'publish' })).toBeNull()
  })
  it('works no more for a pattern that makes others try every way', () => {
    // Of a matcher that goes back, each letter more doubles the work: 5,000 would outlast this test many times over.
    expect(replaced(`${'a'.repeat(5_000)}!`, asked('^(a+)+$', 'x', pattern))).toBe(`${'a'.repeat(5_000)}!`)
    expect(replaced(`${'a'.repeat(5_000)}`, asked('^(a|a?)+$', 'x', pattern))).toBe('x')
  })
})
