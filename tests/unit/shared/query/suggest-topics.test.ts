import { expect, test } from 'vitest'
import type { ArticleCard } from '../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../src/shared/card/card'
import { topicsToAdd } from '../../../../src/shared/query'

const make = (path: string, over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard(path, { code: 'x', message: 'x' }),
  broken: null,
  ...over,
})
const taxonomy = [
  { name: 'AI', keywords: ['machine learning'] },
  { name: 'Canvas apps', keywords: ['canvas app'] },
  { name: 'Ports', keywords: ['harbour', 'Crane'] },
  { name: 'Fog', keywords: [] },
  { name: 'Robots', keywords: ['ロボット'] },
]

test('first what is named, as whole words and in its order, then what goes with its topics and provider', () => {
  const tide = { name: 'Tide', domain: null }
  const card = make('a', {
    title: 'Harbour cranes, airports and fog',
    excerpt: 'With Machine Learning. 産業用ロボットの話',
    topics: ['fog', 'Ships'],
    provider: tide,
  })
  const others = [
    card,
    make('b', { topics: ['Ships', 'Trade'] }),
    make('c', { topics: ['ships', 'Trade', 'Weather'] }),
    make('d', { topics: ['Cooking'] }),
    make('e', { topics: ['Coast', 'Ports'], provider: tide }),
  ]
  expect(topicsToAdd(card, taxonomy, others, 9)).toEqual(['Ports', 'AI', 'Robots', 'Trade', 'Weather', 'Coast'])
  expect(topicsToAdd(card, taxonomy, others, 2)).toEqual(['Ports', 'AI'])
  expect(topicsToAdd(make('x', { title: 'Nothing' }), [], [card], 9)).toEqual([])
})

test('a topic is written as most articles write it, whichever of them came first', () => {
  const card = make('a', { topics: ['Fog'] })
  const others = ['ports', 'Ports', 'Ports'].map((name, index) => make(`o${index}`, { topics: ['Fog', name] }))
  expect(topicsToAdd(card, [], others, 9)).toEqual(['Ports'])
  const [one, other] = [make('b', { topics: ['Fog', 'ports'] }), make('c', { topics: ['Fog', 'Ports'] })]
  expect(topicsToAdd(card, [], [one, other], 9)).toEqual(topicsToAdd(card, [], [other, one], 9))
})
