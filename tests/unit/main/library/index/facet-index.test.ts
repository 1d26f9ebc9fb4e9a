import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FacetIndex } from '../../../../../src/main/library/index/facet-index'
import { type ArticleCard, emptyDesk } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import { newsroomLanguage, parseQuery, toggleValue } from '../../../../../src/shared/query'
import type { FacetField } from '../../../../../src/shared/query/facets/facet-types'

const make = (over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard('_news/a.md', { code: 'x', message: 'x' }),
  broken: null,
  published: true,
  problems: [],
  ...over,
})

/** An index over cards that a test may change. */
function indexOver(cards: Iterable<ArticleCard>) {
  const byPath = new Map(Array.from(cards, (card) => [card.path, card]))
  const index = new FacetIndex(
    newsroomLanguage,
    (path) => byPath.get(path),
    () => byPath.values(),
  )
  const put = (card: ArticleCard): void => {
    byPath.set(card.path, card)
    index.touch(card.path)
  }
  const remove = (path: string): void => {
    byPath.delete(path)
    index.touch(path)
  }
  const counts = (text: string, field: FacetField): string[] =>
    (index.read(text, 0).facets.find((facet) => facet.field === field)?.values ?? []).map(
      (one) => `${one.value} ${one.count}`,
    )
  return { byPath, index, put, remove, counts }
}

const problem = (code: string, severity: 'warning' | 'hint' = 'warning') => ({ code, severity, message: code })
const june = Date.UTC(2020, 5, 13)
/** 1970, when these counts are asked for, has none of them. */
const noDays = ['today 0', 'this-week 0', '<30d 2', 'this-month 0', 'last-month 0']
const sample = (): ArticleCard[] => [
  make({
    path: 'a',
    topics: ['Energy', 'AI'],
    values: { type: 'video', quality: 40 },
    provider: { name: 'Tide', domain: 'tide.example' },
  }),
  make({
    path: 'b',
    topics: ['energy'],
    published: false,
    provider: { name: null, domain: 'tide.example' },
    time: june,
    values: { heat: -1 },
  }),
  make({
    path: 'c',
    topics: ['Energy', 'Energy'],
    published: false,
    desk: { ...emptyDesk, decision: 'pass' },
    time: june,
  }),
  make({
    path: 'd',
    values: { type: 'article', quality: 154 },
    collection: '_news',
    problems: [problem('no-date'), problem('long', 'hint')],
  }),
  brokenCard('e', { code: 'not-utf8', message: 'Not UTF-8 text.' }),
]

test('each facet lists what articles have, most first, in the spelling that most use', () => {
  const { counts } = indexOver(sample())
  expect(counts('', 'topic')).toEqual(['Energy 3', 'AI 1'])
  expect(counts('', 'is')).toEqual(['unpublished 2', 'new 1', 'held 0', 'passed 1', 'published 2'])
  // The domain is found as well, and listed where it is all that an article says.
  expect(counts('', 'provider')).toEqual(['tide.example 2', 'Tide 1'])
  expect(counts('', 'type')).toEqual(['article 1', 'video 1'])
  expect(counts('', 'collection')).toEqual(['_news 4'])
  expect(counts('', 'date')).toEqual([...noDays, '2020-06 2'])
  expect(counts('', 'problem')).toEqual(['no-date 1', 'not-utf8 1'])
  expect(counts('topic:ai', 'type')).toEqual(['video 1'])
  expect(counts('type:video', 'type')).toEqual(['article 1', 'video 1'])
  expect(counts('topic:None', 'topic')).toEqual(['Energy 3', 'AI 1', 'None 0'])
  expect(counts('topic:Energy (', 'topic')).toEqual([])
})

test('numbers are counted without their own range', () => {
  const { index } = indexOver(sample())
  const [quality, heat] = index.read('quality:>=100 heat:<0', 0).numbers
  expect(quality).toMatchObject({ least: null, bars: [] })
  expect(heat).toMatchObject({ least: null })
  expect(index.read('quality:>=100', 0).numbers[0]).toMatchObject({ least: 40, most: 154 })
  expect(index.read('is:published', 0).numbers[1]).toMatchObject({ least: null })
  expect(index.read('is:new', 0).numbers[1]).toEqual({
    field: 'heat',
    least: -1,
    most: -1,
    bars: [{ from: -1, to: -1, count: 1 }],
  })
})

test('what is chosen is listed whatever its count; what doesn’t fit is counted', () => {
  const cards = Array.from({ length: 450 }, (_, index) =>
    make({ path: `${index}`, topics: [`T${index % 230}`, 'Rare'.repeat(Number(index === 7))] }),
  )
  const { index } = indexOver(cards)
  const text = '(topic:Rare OR topic:Absent OR topic:T1)'
  const topic = index.read(text, 0).facets.find((facet) => facet.field === 'topic')
  expect(topic?.values).toHaveLength(200)
  expect(topic?.values.map((one) => one.value)).toEqual(expect.arrayContaining(['Rare', 'Absent', 'T1']))
  expect(topic?.more).toBe(32)
})

const topics = fc.subarray(['Energy', 'energy', 'AI', 'Power Apps', 'Öl'], { maxLength: 3 })
const card = fc.record({
  topics,
  type: fc.constantFrom('video', 'Video', 'article', null),
  provider: fc.record({ name: fc.constantFrom('Tide', null), domain: fc.constantFrom('tide.example', 'Tide', null) }),
  published: fc.boolean(),
  desk: fc.constantFrom('pass', 'hold', null).map((decision) => ({ ...emptyDesk, decision })),
  time: fc.constantFrom(null, june, Date.UTC(2020, 6, 1), Date.UTC(2020, 6, 2, 9)),
  quality: fc.constantFrom(null, 0, 40, 154),
  problems: fc.constantFrom<ArticleCard['problems']>([], [problem('no-date')], [problem('long', 'hint')]),
})
const change = fc.record({ path: fc.constantFrom(...'abcdefgh'), card: fc.option(card) })
/** 2 July 2020, a Thursday: one of the dates is of this week, the other of last month. */
const NOW = Date.UTC(2020, 6, 2, 12)
const chosen = fc.array(
  fc.constantFrom<readonly [FacetField, string]>(
    ['topic', 'Energy'],
    ['topic', 'power apps'],
    ['type', 'video'],
    ['provider', 'Tide'],
    ['is', 'new'],
    ['is', 'published'],
    ['date', '2020-06'],
    ['date', 'today'],
    ['date', '<30d'],
    ['date', 'last-week'],
    ['is', 'unpublished'],
    ['problem', 'no-date'],
  ),
  { maxLength: 4 },
)

test('a count is what would be found, were this value chosen in place of the others of its field', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 30 }),
      chosen,
      fc.constantFrom('', 'quality:>=40', '-type:video'),
      (changes, picks, base) => {
        const { byPath, index, put, remove } = indexOver([])
        const found = (text: string): number => [...byPath.values()].filter(parseQuery(text, NOW)).length
        const textOf = (some: typeof picks): string =>
          some.reduce<string>((text, [field, value]) => toggleValue(text, field, value), base)
        for (const { path, card } of changes) {
          if (card === null) remove(path)
          else put(make({ path, ...card }))
          index.read(textOf(picks), NOW)
        }
        const kept = [...new Map(picks.map((pick) => [pick.join(':'), pick])).values()]
        for (const { field, values, more } of index.read(textOf(kept), NOW).facets) {
          expect(more).toBe(0)
          for (const { value, count } of values) {
            const others = kept.filter(([one]) => one !== field)
            expect([value, count]).toEqual([value, found(textOf([...others, [field, value]]))])
          }
        }
        expect(index.read('', 0).facets.map((facet) => facet.field)).toEqual(newsroomLanguage.facets)
        const quality = index.read('', 0).numbers[0]?.bars ?? []
        expect(quality.reduce((sum, bar) => sum + bar.count, 0)).toBe(found('quality:0..'))
      },
    ),
  )
})
