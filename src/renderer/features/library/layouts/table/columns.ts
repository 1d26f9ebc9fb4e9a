import type { ArticleCard } from '../../../../../shared/card/article-card'
import type { TableRow } from '../../../../../shared/fields/table/row'
import { collectionLabel, type FieldTable, labelOfRole } from '../../../../../shared/fields/table/table'
import { signed } from '../../../../../shared/numbers'
import { providerName } from '../../../../../shared/query'
import type { Sort } from '../../../../../shared/query/sort-order'
import { shortDate } from '../../../../ui/age'
import { problemCount } from '../../rows/row-name'

export interface Column {
  readonly id: string
  readonly label: string
  /** By which its header sorts; null: by nothing. */
  readonly sort: Sort['field'] | null
  /** What comes first at the first click. */
  readonly first: Sort['direction']
  /** Width in CSS px; with `grow` the least. */
  readonly width: number
  /** Its part of the room that is left, where the title takes two. */
  readonly grow?: number
  /** Numbers and dates, in figures of one width. */
  readonly figures?: boolean
  /** Numbers stand at the right. */
  readonly number?: boolean
  /** As text, also what is shown on hover; null where the article has none. */
  readonly text: (card: ArticleCard) => string | null
}

const dated = (time: number | null, zone: string | null): string | null =>
  time === null ? null : shortDate(time, Date.now(), zone)
const few = (count: number): string | null => (count === 0 ? null : String(count))

const text = (id: string, label: string, width: number, of: Column['text'], sort: Column['sort']): Column => ({
  id,
  label,
  sort,
  first: 'ascending',
  width,
  text: of,
})
const number = (id: Sort['field'], label: string, width: number, of: Column['text']): Column => ({
  id,
  label,
  sort: id,
  first: 'descending',
  width,
  figures: true,
  number: true,
  text: of,
})
const moment = (id: 'date' | 'arrived', label: string, of: Column['text']): Column => ({
  ...text(id, label, 112, of, id),
  first: 'descending',
  figures: true,
})

/** What an article has in a field of its folder, as text. */
const written =
  ({ key }: TableRow) =>
  ({ values }: ArticleCard): string | null => {
    const value = values[key] ?? null
    if (typeof value === 'number') return signed(value)
    if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ')
    return value === null ? null : String(value)
  }

function ofRow(row: TableRow): Column {
  const { key, label, kind, name, sort } = row
  const id = name ?? key
  const width = Math.min(MAX_NAME_PX, label.length * LETTER_PX + ROOM_PX)
  if (kind === 'number') return { ...number(id, label, width, written(row)), sort: sort ? id : null }
  return text(id, label, Math.max(width, kind === 'date' ? DATE_PX : CHOICE_PX), written(row), sort ? id : null)
}

/** About as wide as a letter of a head, and what stands beside its name. */
const LETTER_PX = 8
const ROOM_PX = 32
const MAX_NAME_PX = 160
const CHOICE_PX = 96
const DATE_PX = 112

/** What the table can show beside the title, in this order. */
export function columnsOf(table: FieldTable): readonly Column[] {
  const own = table.rows.filter(({ column, inCard }) => column && inCard)
  const isNumber = ({ kind }: TableRow): boolean => kind === 'number'
  return [
    text('provider', labelOfRole(table, 'provider', 'Provider'), 140, (card) => providerName(card), 'provider'),
    { ...text('topics', labelOfRole(table, 'topics', 'Topics'), 168, (card) => card.topics.join(', '), null), grow: 1 },
    moment('date', 'Date', (card) => dated(card.time, table.timeZone)),
    moment('arrived', 'Arrived', (card) => dated(card.desk.arrived || null, null)),
    ...own.filter(isNumber).map(ofRow),
    text('state', 'State', 108, () => null, 'state'),
    ...own.filter((row) => !isNumber(row)).map(ofRow),
    text('collection', collectionLabel(table), 112, (card) => card.collection, 'collection'),
    number('related', 'Related', 80, (card) => few(card.related)),
    number('problems', 'Problems', 88, (card) => few(problemCount(card))),
    text('path', 'Path', 280, (card) => card.path, 'path'),
  ]
}

/** The chosen ones; names that another folder or a newer program has are left out. */
export const chosenColumns = (ids: readonly string[], table: FieldTable): Column[] =>
  columnsOf(table).filter(({ id }) => ids.includes(id))

/** The next order when a header is pressed: its own first, then the other way round. */
export function nextSort({ sort, first }: Pick<Column, 'sort' | 'first'>, now: Sort): Sort | null {
  if (sort === null) return null
  if (now.field !== sort) return { field: sort, direction: first }
  return { field: sort, direction: now.direction === 'ascending' ? 'descending' : 'ascending' }
}
