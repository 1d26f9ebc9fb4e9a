import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ArticleCard } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import {
  chosenValues,
  clearFilters,
  filtersOf,
  isChosen,
  narrowed,
  numberRange,
  parseQuery,
  setNumberRange,
  toggleValue,
} from '../../../../../src/shared/query'
import type { FacetField } from '../../../../../src/shared/query/facets/facet-types'

it.each<[text: string, field: FacetField, value: string, expected: string]>([
  ['', 'topic', 'Energy', 'topic:Energy'],
  ['fog ', 'topic', 'Power Apps', 'fog topic:"Power Apps"'],
  ['topic:Energy', 'topic', 'Power Apps', '(topic:Energy OR topic:"Power Apps")'],
  ['fog topic:Energy  is:new', 'topic', 'AI', 'fog (topic:Energy OR topic:AI)  is:new'],
  ['(topic:Energy OR topic:"Power Apps") fog', 'topic', 'AI', '(topic:Energy OR topic:"Power Apps" OR topic:AI) fog'],
  ['(topic:Energy OR topic:"Power Apps") fog', 'topic', 'energy', 'topic:"Power Apps" fog'],
  ['a  topic:ENERGY b', 'topic', 'Energy', 'a b'],
  ['topic:A topic:B', 'topic', 'A', 'topic:B'],
  ['topic:A OR topic:B', 'topic', 'C', '(topic:A OR topic:B OR topic:C)'],
  ['topic:A OR topic:B', 'type', 'video', '(topic:A OR topic:B) type:video'],
  ['fog OR orchard', 'is', 'new', '(fog OR orchard) is:new'],
  ['"learn to', 'type', 'video', '"learn to" type:video'],
  ['topic:"Power', 'topic', 'AI', '(topic:Power OR topic:AI)'],
  ['fog -topic:A', 'topic', 'A', 'fog -topic:A topic:A'],
  ['is:unpublished', 'is', 'new', '(is:unpublished OR is:new)'],
  ['is:draft', 'is', 'unpublished', ''],
  ['is:unsaved', 'is', 'new', 'is:unsaved is:new'],
  ['', 'date', '<30d', 'date:<30d'],
  ['date:"<30D"', 'date', '<30d', ''],
  ['date:Today fog', 'date', '2020-06', '(date:Today OR date:2020-06) fog'],
  ['date:>today', 'date', 'today', 'date:>today date:today'],
  ['is:live', 'is', 'published', ''],
  ['date:2020', 'date', '2020-06', 'date:2020 date:2020-06'],
  ['collection:news', 'collection', '_news', ''],
  ['', 'topic', 'The "Big" One', 'topic:"The ""Big"" One"'],
  ['topic:"The ""Big"" One"', 'topic', 'the "big" one', ''],
  ['', 'topic', 'Two\nlines', 'topic:"Two lines"'],
  ['https://a.example/x', 'topic', 'A', 'https://a.example/x topic:A'],
  ['fog', 'topic', '  ', 'fog'],
  ['fog', 'date', '2020-13', 'fog'],
  ['fog', 'is', 'unsaved', 'fog'],
  ['fog (', 'topic', 'A', 'fog ('],
  ['colour:red', 'topic', 'A', 'colour:red'],
  ['fog OR', 'topic', 'A', 'fog OR'],
])('%j with %s %s chosen or not: %j', (text, field, value, expected) => {
  expect(toggleValue(text, field, value)).toBe(expected)
})

it.each<[text: string, field: FacetField, expected: readonly string[]]>([
  ['topic:Energy fog (topic:AI OR topic:"Power Apps")', 'topic', ['Energy', 'AI', 'Power Apps']],
  ['topic:energy topic:Energy', 'topic', ['energy']],
  ['-topic:Energy (topic:A OR type:B) fog OR topic:C', 'topic', []],
  ['is:unsaved is:live', 'is', ['live']],
  ['date:2020-06..2020-07 date:2020-08', 'date', ['2020-08']],
  ['topic:(', 'topic', []],
])('%j chooses of %s %j', (text, field, expected) => {
  expect(chosenValues(text, field)).toEqual(expected)
})

describe('number ranges', () => {
  it.each([
    ['', 30, 154, 'quality:30..154'],
    ['fog', 30, null, 'fog quality:>=30'],
    ['quality:>50 fog', null, 9, 'quality:<=9 fog'],
    ['quality:>50 fog quality:<90', 40, 40, 'quality:40 fog'],
    ['quality:>50 fog', null, null, 'fog'],
    ['fog', null, null, 'fog'],
    ['fog OR x', 1, null, '(fog OR x) quality:>=1'],
    ['fog (', 1, null, 'fog ('],
  ])('%j from %s to %s: %j', (text, from, to, expected) => {
    expect(setNumberRange(text, 'quality', { from, to })).toBe(expected)
  })

  it.each([
    ['quality:30..154', 30, 154],
    ['quality:>30 quality:<=90 quality:<100', 31, 90],
    ['-quality:30 (quality:1 OR quality:2)', null, null],
    ['heat:3', null, null],
    ['quality:40', 40, 40],
  ])('%j asks for %s to %s', (text, from, to) => {
    expect(numberRange(text, 'quality')).toEqual({ from, to })
  })

  test('what is set is what is asked', () => {
    const bound = fc.option(fc.integer({ min: -999_999_999, max: 999_999_999 }))
    fc.assert(
      fc.property(anyText, bound, bound, (text, from, to) => {
        expect(numberRange(setNumberRange(text, 'heat', { from, to }), 'heat')).toEqual({ from, to })
      }),
    )
  })
})

test('filters are named one by one, and taken out one by one', () => {
  const text =
    'fog (topic:Energy OR topic:"Power Apps") -has:image quality:>=40 https://a.example/x (a OR is:new) date:2020'
  expect(filtersOf(text).map(({ label, without }) => `${label} → ${without}`)).toEqual([
    'topic:Energy → fog topic:"Power Apps" -has:image quality:>=40 https://a.example/x (a OR is:new) date:2020',
    'topic:Power Apps → fog topic:Energy -has:image quality:>=40 https://a.example/x (a OR is:new) date:2020',
    '-has:image → fog (topic:Energy OR topic:"Power Apps") quality:>=40 https://a.example/x (a OR is:new) date:2020',
    'quality:>=40 → fog (topic:Energy OR topic:"Power Apps") -has:image https://a.example/x (a OR is:new) date:2020',
    'date:2020 → fog (topic:Energy OR topic:"Power Apps") -has:image quality:>=40 https://a.example/x (a OR is:new)',
  ])
  expect(clearFilters(text)).toBe('fog https://a.example/x (a OR is:new)')
  expect(filtersOf('topic:A OR fog')).toEqual([])
  expect(filtersOf('fog (')).toEqual([])
  expect(clearFilters('topic:A (')).toBe('topic:A (')
})

const values = ['Energy', 'Power Apps', 'a"b', '(x)', 'OR', '-', 'é:ü', 'https://a.example', 'C++']
const make = (over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard('_news/a.md', { code: 'x', message: 'x' }),
  broken: null,
  problems: [],
  ...over,
})
const cards: readonly ArticleCard[] = values.flatMap((value, index) => [
  make({ topics: [value], title: 'Fog' }),
  make({
    topics: [value, values[index - 1] ?? 'Other'],
    title: 'Learn to see',
    values: { type: 'video', quality: index * 20 },
  }),
])
const part = fc.constantFrom(
  'fog',
  '"learn to',
  '"learn to"',
  '-fog',
  'type:video',
  'is:live',
  'quality:>=40',
  '(fog OR see)',
)
const anyText = fc
  .array(part, { maxLength: 4 })
  .chain((parts) => fc.constantFrom(' ', '  ', ' OR ').map((between) => parts.join(between)))
const same = (a: string, b: string): void => {
  const [first, second] = [parseQuery(a, 0), parseQuery(b, 0)]
  expect(cards.map((card) => first(card))).toEqual(cards.map((card) => second(card)))
}
const value = fc.oneof(
  fc.constantFrom(...values),
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
)

test('a value that was toggled is chosen and what matches has it; toggled twice it is the same query', () => {
  fc.assert(
    fc.property(anyText, fc.uniqueArray(value, { maxLength: 3 }), value, (text, before, one) => {
      const start = before.reduce(
        (all, another) => (isChosen(all, 'topic', another) ? all : toggleValue(all, 'topic', another)),
        text,
      )
      const once = toggleValue(start, 'topic', one)
      // Some characters fold to nothing.
      if (once === start) return
      expect(isChosen(once, 'topic', one)).toBe(!isChosen(start, 'topic', one))
      same(toggleValue(once, 'topic', one), start)
      same(
        before.reduce(
          (all, another) => (isChosen(all, 'topic', another) ? toggleValue(all, 'topic', another) : all),
          start,
        ),
        text,
      )
    }),
  )
})

test('a text that is no query is left alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('(', ')', '"', ' ', 'OR', 'a', '-', 'x:', 'topic:') }),
      value,
      (text, one) => {
        const readable = (() => {
          try {
            return parseQuery(text, 0)
          } catch {
            return null
          }
        })()
        const toggled = toggleValue(text, 'topic', one)
        if (readable === null) expect(toggled).toBe(text)
        else expect(() => parseQuery(toggled, 0)).not.toThrow()
      },
    ),
  )
})

test.each([
  ['', 'picture:gone'],
  ['is:new harbour', 'is:new harbour picture:gone'],
  ['picture:shown', 'picture:shown picture:gone'],
  ['fog OR rain', '(fog OR rain) picture:gone'],
  ['"learn to', '"learn to" picture:gone'],
  ['(fog', 'picture:gone'],
])('%j narrowed: %j', (text, expected) => {
  expect(narrowed(text, 'picture:gone')).toBe(expected)
  expect(() => parseQuery(expected, 0)).not.toThrow()
})
