import { expect, it } from 'vitest'
import { type ArticleCard, emptyDesk } from '../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../src/shared/card/card'
import { sortCards } from '../../../../src/shared/query'
import type { Sort } from '../../../../src/shared/query/sort-order'

const make = (path: string, over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard(path, { code: 'x', message: 'x' }),
  broken: null,
  problems: [],
  ...over,
})
const problem = (severity: 'hint' | 'warning') => ({ severity, code: 'x', message: 'x' })
const provider = (name: string | null, domain: string | null) => ({ provider: { name, domain } })

/** For each field: a card with less, one with more, and, where there can be one, a card without. */
const table: Readonly<Record<Sort['field'], readonly Partial<ArticleCard>[]>> = {
  date: [{ time: 1 }, { time: 2 }, { time: null }],
  arrived: [{ desk: { ...emptyDesk, arrived: 1 } }, { desk: { ...emptyDesk, arrived: 2 } }],
  title: [{ title: 'a9' }, { title: 'A10' }],
  provider: [provider(null, 'a.example'), provider('B', 'a.example'), provider(null, null)],
  state: [{ published: false }, { published: false, desk: { ...emptyDesk, decision: 'pass' } }, { published: true }],
  type: [{ values: { type: 'article' } }, { values: { type: 'video' } }, { values: { type: null } }],
  category: [{ values: { category: 'guide' } }, { values: { category: 'news' } }, { values: { category: null } }],
  collection: [{ collection: '_learning' }, { collection: '_news' }],
  quality: [{ values: { quality: 9 } }, { values: { quality: 154 } }, { values: { quality: null } }],
  heat: [{ values: { heat: -1 } }, { values: { heat: 0 } }, { values: { heat: null } }],
  related: [{ related: 0 }, { related: 5 }],
  problems: [{ problems: [problem('hint'), problem('hint')] }, { problems: [problem('warning')] }],
  path: [{}, {}],
}
const compare = new Intl.Collator('en', { numeric: true }).compare

it.each(Object.keys(table) as Sort['field'][])('by %s: either way, ties by path, without a value last', (field) => {
  const [less, more, without] = table[field] ?? []
  // State has a third value instead.
  const third = without === undefined ? [] : [make('e', without)]
  const cards = [...third, make('d', more ?? {}), make('c', less ?? {}), make('b', more ?? {}), make('a', less ?? {})]
  const order = (direction: Sort['direction']): string =>
    sortCards(cards, { field, direction }, compare)
      .map((card) => card.path)
      .join('')
  const last = without === undefined ? '' : 'e'
  if (field === 'path') return expect([order('ascending'), order('descending')]).toEqual(['abcd', 'dcba'])
  expect(order('ascending')).toBe(`acbd${last}`)
  expect(order('descending')).toBe(field === 'state' ? 'ebdac' : `bdac${last}`)
})
