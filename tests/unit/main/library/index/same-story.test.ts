import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duplicateProblem, SameStories } from '../../../../../src/main/library/index/same-story'
import { type ArticleCard, emptyDesk } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'

const make = (path: string, over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard(path, { code: 'x', message: 'x' }),
  broken: null,
  published: true,
  hasTitle: true,
  ...over,
})
const robots = 'Orchard robots pick the first apples of autumn'
const paths = (cards: readonly { path: string }[]): string => cards.map(({ path }) => path).join('')

test('others are named published first, then the newest; near titles are named and are no duplicates', () => {
  const stories = new SameStories()
  const cards = [
    make('a', { title: robots, published: false, time: 9 }),
    make('b', { title: `${robots}!`, published: false, time: 5 }),
    make('c', { title: 'Another one', addresses: [7], ownAddresses: 1, time: 1 }),
    make('d', { title: robots.replace('the ', ''), published: false, addresses: [7], ownAddresses: 0, time: 7 }),
    make('e', { title: 'Orchard robots pick the first apples', published: false, time: 8 }),
    make('f', { title: robots, addresses: [7, 8], ownAddresses: 2, published: false, time: 2 }),
  ]
  for (const card of cards) stories.put(card.path, card)
  const [a, , c, , e] = cards as [ArticleCard, ArticleCard, ArticleCard, ArticleCard, ArticleCard]
  expect(paths(stories.duplicatesOf(a))).toBe('bf')
  expect(paths(stories.alsoOf(a))).toBe('edb')
  expect(paths(stories.duplicatesOf(c))).toBe('f')
  expect(paths(stories.duplicatesOf(e))).toBe('')
  expect([...stories.put('f', null)].sort().join('')).toBe('abcf')
  expect(paths(stories.duplicatesOf(c))).toBe('')
  const held = make('a', {
    title: robots,
    published: false,
    desk: { ...emptyDesk, decision: 'hold' },
    provider: { name: 'Tide', domain: null },
  })
  stories.changed(held)
  expect(stories.takeWaiting()).toEqual(['a'])
  expect(duplicateProblem([held, a])).toMatchObject({
    code: 'duplicate',
    message: 'Also: Tide, on hold (a), and 1 more',
  })
  expect(duplicateProblem([a])).toMatchObject({ message: 'Also: a, unpublished' })
  expect(duplicateProblem([])).toBeNull()
})

test('a file’s name is no title, and a story for another locale is a translation', () => {
  const stories = new SameStories()
  const own = { addresses: [7], ownAddresses: 1 }
  const cards = [
    make('a/README', { title: robots, hasTitle: false }),
    make('b/README', { title: robots, hasTitle: false }),
    make('en', { title: robots, ...own, values: { locale: 'en_US' } }),
    make('en2', { title: robots, values: { locale: 'en-us' } }),
    make('fr', { title: robots, ...own, values: { locale: 'fr' } }),
    make('any', { title: robots }),
  ]
  for (const card of cards) stories.put(card.path, card)
  const others = cards.map((card) => stories.duplicatesOf(card).map(({ path }) => path))
  expect(others).toEqual([[], [], ['any', 'en2'], ['any', 'en'], ['any'], ['en', 'en2', 'fr']])
  expect(stories.alsoOf(cards[4] as ArticleCard).map(({ path }) => path)).toEqual(['any'])
  const [, , , , fr] = cards as [ArticleCard, ArticleCard, ArticleCard, ArticleCard, ArticleCard]
  stories.changed({ ...fr, values: { locale: 'en-us' } })
  expect(stories.takeWaiting()).toEqual(['fr'])
})

test('files that lie where a site has one article in several languages are translations', () => {
  const stories = new SameStories()
  const paths = [
    'content/base/a.md',
    'content/de/a.md',
    'content/zh-cn/a.md',
    'content/de/b.md',
    'notes/a.md',
    'notes/a.fr.md',
  ]
  const cards = paths.map((path) => make(path, { title: robots }))
  for (const card of cards) stories.put(card.path, card)
  const others = (at: number) =>
    stories
      .duplicatesOf(cards[at] as ArticleCard)
      .map(({ path }) => path)
      .sort()
  expect(others(1)).toEqual(['content/de/b.md', 'notes/a.fr.md', 'notes/a.md'])
  expect(others(4)).not.toContain('notes/a.fr.md')
  expect(others(3)).toEqual(paths.filter((path) => path !== 'content/de/b.md').sort())
})

test('an article that changes twice before it is looked at is told from what it was (index walk, seed 2)', () => {
  const stories = new SameStories()
  const [a, b] = [make('a', { title: robots }), make('b', { title: robots })]
  for (const card of [a, b]) stories.put(card.path, card)
  const other = make('b', { title: 'Something else entirely' })
  stories.changed(other)
  stories.changed({ ...other, checked: true })
  for (const path of stories.takeWaiting()) expect([...stories.put(path, other)].sort()).toEqual(['a', 'b'])
  expect(stories.duplicatesOf(a)).toEqual([])
})

test('a card that is another object with the same likeness is shown as it is', () => {
  const stories = new SameStories()
  const [a, b] = [make('a', { title: robots }), make('b', { title: robots })]
  stories.put('a', a)
  stories.put('b', b)
  expect(stories.alsoOf(a)).toMatchObject([{ path: 'b', desk: { unsaved: false } }])
  const now = { ...b, excerpt: 'Now with an excerpt', desk: { ...b.desk, unsaved: true } }
  stories.changed(now)
  expect(stories.takeWaiting()).toEqual([])
  expect(stories.alsoOf(a)).toMatchObject([{ path: 'b', excerpt: 'Now with an excerpt', desk: { unsaved: true } }])
})

const words = fc.array(fc.constantFrom('orchard', 'robots', 'pick', 'first', 'apples', 'autumn', 'pears'), {
  minLength: 1,
  maxLength: 7,
})
const card = fc.record({
  title: words.map((some) => some.join(' ')),
  addresses: fc.subarray([1, 2, 3]),
  ownAddresses: fc.constantFrom(0, 1, 3),
  published: fc.boolean(),
  time: fc.nat(3),
})
const change = fc.record({ path: fc.constantFrom(...'abcdef'), card: fc.option(card) })

test('after any changes it knows what an index made anew knows, and says of whom that may have changed', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const stories = new SameStories()
      const now = new Map<string, ArticleCard>()
      for (const { path, card } of changes) {
        const before = new Map(Array.from(now.values(), (each) => [each.path, paths(stories.duplicatesOf(each))]))
        if (card === null) now.delete(path)
        else now.set(path, make(path, card))
        const touched = stories.put(path, now.get(path) ?? null)
        for (const each of now.values()) {
          if (!touched.has(each.path)) expect(paths(stories.duplicatesOf(each))).toBe(before.get(each.path))
        }
      }
      const fresh = new SameStories()
      for (const [path, each] of now) fresh.put(path, each)
      for (const each of now.values()) {
        expect(stories.duplicatesOf(each)).toEqual(fresh.duplicatesOf(each))
        expect(stories.alsoOf(each)).toEqual(fresh.alsoOf(each))
      }
    }),
  )
})
