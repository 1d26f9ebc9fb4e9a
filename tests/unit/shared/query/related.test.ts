import { expect, it } from 'vitest'
import { quickArticle } from '../../../../src/shared/article/read/quick'
import { brokenCard, cardOf } from '../../../../src/shared/card/card'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import { nearness, rarity, traitsOf } from '../../../../src/shared/query'

const cardFor = (front: string) => cardOf('a.md', quickArticle(`---\n${front}\n---\n`), { fields: newsroomTable })

it('an article’s traits are its topics, its provider, and the words that say what it is about, each once', () => {
  const traits = traitsOf(
    cardFor(
      'title: The cranes of the Port\nexcerpt: Cranes can’t see fog\ntopics: [Ports, ports]\nprovider: { name: Tideline }',
    ),
  )
  expect(traits.map(({ key }) => key)).toEqual([
    'topic ports',
    'provider tideline',
    'word cranes',
    'word port',
    'word cant',
    'word see',
    'word fog',
  ])
  const weightOf = (key: string) => traits.find((trait) => trait.key === key)?.weight ?? 0
  expect(weightOf('topic ports')).toBeGreaterThan(weightOf('word cranes'))
  expect(weightOf('word cranes')).toBeGreaterThan(weightOf('word fog'))
})

it('a file that can’t be read, or has no title of its own, tells nothing by its name', () => {
  expect(traitsOf(brokenCard('readme.md', { code: 'x', message: 'x' }))).toEqual([])
  expect(traitsOf(cardFor('published: true'))).toEqual([])
})

it('what few have says most, and what over a tenth have next to nothing', () => {
  expect(rarity(1, 1_000)).toBeGreaterThan(rarity(10, 1_000))
  expect(rarity(100, 1_000)).toBeGreaterThan(20 * rarity(101, 1_000) - 1)
  expect(rarity(101, 1_000)).toBeLessThan(rarity(100, 1_000) / 10)
  expect(rarity(1_000, 1_000)).toBe(0)
})

it('what is of the same time is nearer than what isn’t; without a date nothing is known', () => {
  const day = 86_400_000
  expect(nearness(0, day)).toBeGreaterThan(nearness(0, 30 * day))
  expect(nearness(5 * day, 0)).toBe(nearness(0, 5 * day))
  expect(nearness(null, 0)).toBe(0)
})
