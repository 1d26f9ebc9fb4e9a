import { expect, it, test } from 'vitest'
import type { ArticleCard } from '../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../src/shared/card/card'
import { isNear, likenessOf, tellingWords } from '../../../../src/shared/query'
import { titleWords } from '../../../../src/shared/query/same-story'
import { FAR, timesAsLong } from '../../../laws/cpu'

const make = (title: string, over: Partial<ArticleCard> = {}): ArticleCard => ({
  ...brokenCard('_news/a.md', { code: 'x', message: 'x' }),
  broken: null,
  hasTitle: true,
  title,
  ...over,
})
const tide = { name: 'The Tideline', domain: 'tideline.example' }

it.each([
  ['Harbour cranes learn to see', 'HARBOUR  cranes: learn to “see”!', true],
  ['Harbour cranes learn to see', 'Harbour cranes learn to see | The Tideline', true],
  ['Harbour cranes learn to see', 'Harbour cranes learn to see – The Tideline', true],
  ['Harbour cranes learn to see', 'Harbour cranes learn to see - tideline.example', true],
  ['Harbour cranes learn to see', 'Harbour cranes learn to see - in fog', false],
  ['Don’t stop the presses', "Don't stop the presses", true],
  ['The Copilot Show', 'The Copilot Show | Episode 12', false],
  ['Podcast', 'Podcast | Orchards', false],
  ['Émigré engineers', 'Emigre engineers', true],
  ['新しい記事です', '新しい記事です。', true],
])('%s is %s: %s', (one, other, same) => {
  const words = (title: string): string => titleWords(make(title, { provider: tide })).join(' ')
  expect(words(one) === words(other)).toBe(same)
})

it.each([
  ['Orchard robots pick the first apples of autumn', 'Orchard robots pick first apples of the autumn', true],
  ['Orchard robots pick the first apples of autumn', 'Orchard robots pick the first apples', true],
  ['Orchard robots pick the first apples of autumn', 'Orchard robots sort the first pears of autumn', false],
  // Too short to judge by.
  ['Orchard robots', 'Orchard robots', false],
])('%s is nearly %s: %s', (one, other, near) => {
  const [a, b] = [one, other].map((title) => likenessOf(make(title))?.words ?? []) as [number[], number[]]
  const common = a.filter((word) => b.includes(word)).length
  expect(common > 0 && common / (a.length + b.length - common) >= 0.8).toBe(near)
  expect(isNear(a, { length: b.length, has: (word) => b.includes(word) })).toBe(near)
  if (near) expect(tellingWords(a).some((word) => tellingWords(b).includes(word))).toBe(true)
})

test('its own addresses count, those of related stories don’t; a file that can’t be read is like no other', () => {
  const own = likenessOf(make('', { addresses: [1, 2, 3], ownAddresses: 2 }))
  expect(own?.keys).toEqual([1, 2])
  expect(likenessOf(brokenCard('a', { code: 'x', message: 'x' }))).toBeNull()
})

test('a title that was made to take long takes no time', () => {
  const wordsOf = (title: string) => titleWords({ title, provider: { name: null, domain: null } })
  const plain = 'a b '.repeat(60_000)
  expect(
    timesAsLong(
      () => wordsOf(`${'a - '.repeat(60_000)}|`),
      () => wordsOf(plain),
    ),
  ).toBeLessThan(FAR)
})
