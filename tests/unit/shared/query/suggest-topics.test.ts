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
  { name: 'Open Data', keywords: ['#OpenData'] },
]
/** Stories of these topics, each as near as is said. */
const stories = (...topics: (readonly [score: number, ...topics: string[]])[]) =>
  topics.map(([score, ...names]) => ({ card: { topics: names }, score }))
const alone = { related: [], near: [], worthOf: () => 1 }
const names = (...asked: Parameters<typeof topicsToAdd>): string[] => topicsToAdd(...asked).map(({ name }) => name)

test('first what is named, as whole words and in its order, then what related stories have, then what near ones have', () => {
  const card = make('a', {
    title: 'Harbour cranes, airports and fog',
    excerpt: 'With Machine Learning. 産業用ロボットの話 #OpenData',
    topics: ['fog', 'Ships'],
  })
  const nearby = {
    related: stories([1, 'Ships', 'Trade'], [1, 'Fog', 'Trade', 'Weather']),
    near: stories([9, 'Coast', 'Ports'], [2, 'Tides', 'Trade']),
    worthOf: () => 1,
  }
  expect(topicsToAdd(card, taxonomy, nearby, 9)).toEqual([
    { name: 'Ports', because: { kind: 'said', words: 'Harbour', in: 'title' } },
    { name: 'AI', because: { kind: 'said', words: 'Machine Learning', in: 'excerpt' } },
    { name: 'Robots', because: { kind: 'said', words: 'ロボット', in: 'excerpt' } },
    { name: 'Open Data', because: { kind: 'said', words: '#OpenData', in: 'excerpt' } },
    { name: 'Trade', because: { kind: 'related', have: 2, of: 2 } },
    { name: 'Weather', because: { kind: 'related', have: 1, of: 2 } },
    { name: 'Coast', because: { kind: 'near', have: 1, of: 2 } },
    { name: 'Tides', because: { kind: 'near', have: 1, of: 2 } },
  ])
  expect(names(card, taxonomy, nearby, 2)).toEqual(['Ports', 'AI'])
  expect(topicsToAdd(make('x', { title: 'Nothing' }), [], alone, 9)).toEqual([])
})

test('the word that says so is shown as it stands there, its plural too', () => {
  const said = (title: string): unknown => topicsToAdd(make('a', { title }), taxonomy, alone, 9)[0]?.because
  expect(said('The CRANES')).toEqual({ kind: 'said', words: 'CRANES', in: 'title' })
  expect(said('A cranesbill, and one crane')).toEqual({ kind: 'said', words: 'crane', in: 'title' })
  expect(said('Cranesbills and airports')).toBeUndefined()
})

test('a topic that few have, or that a nearer story has, goes before one that most have', () => {
  const card = make('a', { title: 'A' })
  const near = stories([3, 'All', 'Near'], [1, 'All', 'Far'])
  const worthOf = (topic: string): number => (topic === 'All' ? 0.01 : 1)
  expect(names(card, [], { related: [], near, worthOf }, 9)).toEqual(['Near', 'Far', 'All'])
})

test('what fewer than one in four of the nearest have is chance', () => {
  const near = stories([1, 'Sea', 'Fog'], [1, 'Sea'], [1], [1], [1])
  expect(names(make('a', { title: 'A' }), [], { ...alone, near }, 9)).toEqual(['Sea'])
})

test('a topic is written as most articles write it, whichever of them came first', () => {
  const card = make('a', { title: 'A' })
  const near = stories([1, 'ports'], [1, 'Ports'], [1, 'Ports'])
  expect(names(card, [], { ...alone, near }, 9)).toEqual(['Ports'])
  expect(names(card, [], { ...alone, near: near.slice(0, 2) }, 9)).toEqual(
    names(card, [], { ...alone, near: near.slice(0, 2).reverse() }, 9),
  )
})
