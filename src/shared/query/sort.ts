import type { ArticleCard } from '../card/article-card'
import { momentOf } from '../fields/table/moment'
import { newsroomTable } from '../fields/table/newsroom'
import type { TableRow } from '../fields/table/row'
import type { FieldTable } from '../fields/table/table'
import { providerName } from './provider-name'
import type { Sort } from './sort-order'
import { stateOf } from './state'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What every folder is sorted by; `state` and `provider` are what an editor calls them. */
const textFields: readonly string[] = ['title', 'provider', 'state', 'collection', 'path']
const ownRow = (field: string, { rows }: FieldTable): TableRow | undefined =>
  rows.find(({ name, sort }) => sort && name === field)

/** Where nobody says it: texts begin at A and states with the new, numbers and dates at the top. */
export function usualDirection(field: string, table: FieldTable = newsroomTable): Sort['direction'] {
  const row = ownRow(field, table)
  const isText = row === undefined ? textFields.includes(field) : row.kind !== 'number' && row.kind !== 'date'
  return isText ? 'ascending' : 'descending'
}

/** New first, then on hold, passed, published, what has no state here, and what can't be read. */
const STATES = ['new', 'held', 'passed', 'published', 'unknown', 'broken'] as const

type Value = number | string | null
const sortedBy: Readonly<Record<string, (card: ArticleCard) => Value>> = {
  date: (card) => card.time,
  arrived: (card) => card.desk.arrived,
  title: (card) => card.title,
  provider: (card) => providerName(card),
  state: (card) => STATES.indexOf(stateOf(card)),
  collection: (card) => card.collection,
  related: (card) => card.related,
  problems: (card) => card.problems.filter((problem) => problem.severity !== 'hint').length,
  path: (card) => card.path,
}

/** What a list can be sorted by: what every folder has, then its own fields. */
export const sortFields = ({ rows }: FieldTable = newsroomTable): readonly string[] => [
  ...Object.keys(sortedBy),
  ...rows.flatMap(({ name, sort }) => (sort && name !== null ? [name] : [])),
]

function valueBy(field: string, table: FieldTable): (card: ArticleCard) => Value {
  const row = ownRow(field, table)
  if (row === undefined) return Object.hasOwn(sortedBy, field) ? (sortedBy[field] ?? (() => null)) : () => null
  const { key, kind } = row
  return ({ values }) => {
    const value = values[key] ?? null
    if (typeof value === 'number') return value
    const text = value === null ? null : String(value)
    return kind === 'date' && text !== null ? momentOf(text, table.timeZone) : text
  }
}

/** Sorted copy; ties by path, cards without a value last either way. `compareTexts` is the locale's, passed in. */
export function sortCards(
  cards: readonly ArticleCard[],
  { field, direction }: Sort,
  compareTexts: (a: string, b: string) => number,
  table: FieldTable = newsroomTable,
): ArticleCard[] {
  const sign = direction === 'ascending' ? 1 : -1
  const of = valueBy(field, table)
  const compare = (a: Value, b: Value): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b)))
  }
  return cards.toSorted((a, b) => compare(of(a), of(b)) || byText(a.path, b.path))
}
