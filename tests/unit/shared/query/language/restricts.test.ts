import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restrictsNothing } from '../../../../../src/shared/query'

const now = Date.UTC(2026, 5, 13)

describe('restrictsNothing', () => {
  test.each([
    '',
    '   ',
    '""',
    '"',
    '" "',
    '()',
    '( )',
    '(() ())',
    '("" ())',
    '-(-"")',
    '"" OR topic:x',
    'topic:x OR "\u0301"',
    'a OR -a',
    'topic:X OR -topic:x',
    '(a b) OR -a OR -b',
    'topic:x OR -topic:" x"',
    'provider:Microsoft OR -provider:"microsoft "',
    'url:x.example OR -url:https://x.example',
    'quality:3 OR -quality:3..3',
    'heat:>3 OR -heat:>03',
    'is:published OR is:live OR -is:published',
    'is:published OR is:unpublished',
    'is:new OR is:held OR is:passed OR is:published',
    'has:topic OR -has:topic',
    '-quality:5..3',
    '-(is:published is:new)',
    'related:>=0',
    'path:.',
    'path:md',
    'path:.MD',
    'arrived:>1970',
    'arrived:<2100',
    '-arrived:>2100',
    `"" OR ${Array.from({ length: 30 }, (_, index) => `w${index}`).join(' OR ')}`,
  ])('%j finds every article', (text) => {
    expect(restrictsNothing(text, now)).toBe(true)
  })

  test.each([
    'a',
    '"a"',
    '-""',
    '-a',
    'is:new',
    'a OR b',
    'a OR -b',
    '"" topic:x',
    '(a OR -a) b',
    'a -a',
    'a OR',
    '(',
    ')',
    'nofield:x',
    Array.from({ length: 30 }, (_, index) => `w${index}`).join(' OR '),
  ])('%j does not, or is no query', (text) => {
    expect(restrictsNothing(text, now)).toBe(false)
  })
})

/** As editors type them. */
const real = [
  ...['published', 'unpublished', 'live', 'draft', 'new', 'held', 'passed'].map((word) => `is:${word}`),
  ...['image', 'excerpt', 'topic', 'related', 'problem'].map((word) => `has:${word}`),
  ...['topic:"Power Apps"', 'topic:x', 'provider:Microsoft', 'provider:a.example', 'type:video', 'category:news'],
  ...['collection:_news', 'collection:news', 'tag:feature', 'problem:no-date', 'problem:duplicate'],
  ...['quality:>=40', 'quality:0', 'quality:0..100', 'quality:<=0', 'heat:<0', 'heat:>-5', 'related:>0', 'related:0'],
  ...[
    'date:2020',
    'date:2020-06',
    'date:2020-06..2020-07',
    'date:<2020',
    'date:>=2026-06-13',
    'date:1970..',
    'date:<1w',
  ],
  ...['arrived:<2h', 'arrived:>1w', 'arrived:1d..1w', 'arrived:2026', 'arrived:2026-06..', 'arrived:<2025'],
  ...['url:https://a.example/story', 'https://a.example/story', 'path:2020-06', 'path:_news', 'path:a', 'path:a.md'],
  ...['image:cdn.example', 'image:x', 'image:/'],
  ...['harbour', '"a phrase"', 'x', 'q', '0', 'md', 'é', '東京'],
]
const condition = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...real)).map(([not, one]) => `${not}${one}`)

describe('what editors type restricts', () => {
  test.each(real)('%s, and what is not so', (text) => {
    expect(restrictsNothing(text, now)).toBe(false)
    expect(restrictsNothing(`-${text}`, now)).toBe(false)
  })

  test('conditions beside each other, and whichever values of a field', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 6 }), (all) => !restrictsNothing(all.join(' '), now)),
    )
    const values = ['topic', 'provider', 'type', 'category', 'tag'].flatMap((field) =>
      ['a', 'b', 'c'].map((one) => `${field}:${one}`),
    )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 6 }),
        (any) => !restrictsNothing(any.join(' OR '), now),
      ),
    )
  })

  test('two that exclude each other only together', () => {
    expect(restrictsNothing('(type:a provider:x) OR -(type:b provider:y)', now)).toBe(false)
    expect(restrictsNothing('-type:a OR -provider:x OR -topic:t', now)).toBe(false)
  })
})
