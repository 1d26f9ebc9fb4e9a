import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import type { ArticleCard } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import { suggestQuery } from '../../../../../src/shared/query'
import { distanceOf } from '../../../../../src/shared/query/language/distance'

const make = (over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard('_news/a.md', { code: 'x', message: 'x' }),
  broken: null,
  problems: [],
  ...over,
})
const cards = [
  make({
    title: 'Harbour cranes learn to see in fog',
    excerpt: 'Émigré engineers and a quay',
    provider: { name: 'The Tideline', domain: 'tideline.example' },
    topics: ['Power Apps', 'Computer Vision'],
    values: { type: 'video' },
  }),
  make({ title: 'Orchard robots', topics: ['Energy'], values: { type: 'article' } }),
]

it.each<[text: string, expected: string | null]>([
  ['harbor', 'harbour'],
  ['hrabour cranes', 'harbour cranes'],
  ['HARBUOR  -fog OR orchrad', 'harbour  -fog OR orchard'],
  ['"lern to see"', '"learn to see"'],
  ['(orchrad OR nothing)', null],
  ['engineres', 'engineers'],
  ['emiger', 'emigre'],
  ['topic:"Power Aps"', 'topic:"Power Apps"'],
  ['topic:enregy robots', 'topic:Energy robots'],
  ['type:vidoe cranse', 'type:video cranes'],
  ['provider:tidelin.example', 'provider:tideline.example'],
  ['harbos', 'harbour'],
  // It finds something, all of it is known, it can't be read, or nothing is near.
  ['harb', null],
  ['harbour orchard', null],
  ['harbor (', null],
  ['colour:red', null],
  ['xylophone', null],
  ['-harbour -orchard zz', null],
  ['harbor type:article', null],
  ['harbor quality:>=40', null],
  ['', null],
])('%s: did you mean %s', (text, expected) => {
  expect(suggestQuery(text, cards, 0)).toBe(expected)
})

test('the distance of two words is that of the plain definition', () => {
  const plain = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    const [x, y] = [a.slice(1), b.slice(1)]
    const swapped = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1
    return Math.min(
      plain(x, b) + 1,
      plain(a, y) + 1,
      plain(x, y) + Number(a[0] !== b[0]),
      swapped ? plain(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
    )
  }
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, most) => {
      expect(distanceOf(a, b, most)).toBe(Math.min(plain(a, b), most + 1))
    }),
  )
})
