import { expect, it } from 'vitest'
import { snippetOf } from '../../../../../../src/renderer/features/library/rows/marks'
import { brokenCard } from '../../../../../../src/shared/card/card'
import { markerOf } from '../../../../../../src/shared/query'

const card = {
  ...brokenCard('_news/a.md', { code: 'x', message: 'x' }),
  title: 'Cranes',
  excerpt: 'Six of them have been reading container codes through fog since March.',
  topics: ['Logistics'],
}

it.each([
  ['fog', '…through fog since March.'],
  ['six', 'Six of them have been reading container codes through fog since March.'],
  ['cranes fog', null],
  ['logistics march', null],
  ['snow', null],
  ['', null],
])('for “%s” the excerpt says why: %j', (query, expected) => {
  expect(snippetOf(card, markerOf(query))).toBe(expected)
})

it('an article without an excerpt has nothing to say', () => {
  expect(snippetOf({ ...card, excerpt: null }, markerOf('fog'))).toBeNull()
})
