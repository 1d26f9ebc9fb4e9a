import type { ArticleCard } from '../card/article-card'
import { providerName } from './provider-name'
import type { Sort } from './sort-order'
import { stateOf } from './state'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const textFields: readonly Sort['field'][] = ['title', 'provider', 'state', 'type', 'category', 'collection', 'path']

/** Where nobody says it: texts begin at A and states with the new, numbers and dates at the top. */
export const usualDirection = (field: Sort['field']): Sort['direction'] =>
  textFields.includes(field) ? 'ascending' : 'descending'

/** New first, then on hold, passed, published, what has no state here, and what can't be read. */
const STATES = ['new', 'held', 'passed', 'published', 'unknown', 'broken'] as const

type Value = number | string | null
const sortedBy: Readonly<Record<Sort['field'], (card: ArticleCard) => Value>> = {
  date: (card) => card.time,
  arrived: (card) => card.desk.arrived,
  title: (card) => card.title,
  provider: (card) => providerName(card),
  state: (card) => STATES.indexOf(stateOf(card)),
  type: (card) => card.type,
  category: (card) => card.category,
  quality: (card) => card.quality,
  heat: (card) => card.heat,
  collection: (card) => card.collection,
  related: (card) => card.related,
  problems: (card) => card.problems.filter((problem) => problem.severity !== 'hint').length,
  path: (card) => card.path,
}

/** Sorted copy; ties by path, cards without a value last either way. `compareTexts` is the locale's, passed in. */
export function sortCards(
  cards: readonly ArticleCard[],
  { field, direction }: Sort,
  compareTexts: (a: string, b: string) => number,
): ArticleCard[] {
  const sign = direction === 'ascending' ? 1 : -1
  const of = sortedBy[field]
  const compare = (a: Value, b: Value): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b)))
  }
  return cards.toSorted((a, b) => compare(of(a), of(b)) || byText(a.path, b.path))
}
