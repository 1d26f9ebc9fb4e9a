import type { TableRow } from '../../../../shared/fields/table/row'
import { collectionLabel, type FieldTable, labelOfRole } from '../../../../shared/fields/table/table'
import type { Sort } from '../../../../shared/query/sort-order'

/** How an order is called: [ascending, descending]. */
type Names = readonly [ascending: string, descending: string]

const byName = (label: string): Names => [`${label} A–Z`, `${label} Z–A`]

function namesOf({ label, kind }: TableRow): Names {
  const word = label.toLowerCase()
  if (kind === 'number') return [`Lowest ${word}`, `Highest ${word}`]
  return kind === 'date' ? [`Oldest ${word}`, `Newest ${word}`] : byName(label)
}

/** Every order, the ones that are asked for most first. */
function labelsIn(table: FieldTable): ReadonlyMap<Sort['field'], Names> {
  const own = table.rows.filter(({ sort, name }) => sort && name !== null)
  const named = (isNumber: boolean) =>
    own.filter(({ kind }) => (kind === 'number') === isNumber).map((row) => [row.name ?? '', namesOf(row)] as const)
  return new Map<string, Names>([
    ['date', ['Oldest first', 'Newest first']],
    ['arrived', ['First arrived', 'Last arrived']],
    ['title', ['Title A–Z', 'Title Z–A']],
    ['provider', byName(labelOfRole(table, 'provider', 'Provider'))],
    ...named(true),
    ['state', ['Undecided first', 'Published first']],
    ['problems', ['Fewest problems', 'Most problems']],
    ['related', ['Fewest related', 'Most related']],
    ...named(false),
    ['collection', byName(collectionLabel(table))],
    ['path', ['Path A–Z', 'Path Z–A']],
  ])
}

/** Orders that nobody asks for by name; a header of the table gives them. */
const seldom = new Set(['state descending', 'problems ascending', 'related ascending', 'collection descending'])

/** Of the folder's own texts only the order from A is asked for. */
const isSeldom = (key: string, { rows }: FieldTable): boolean =>
  seldom.has(key) || rows.some(({ name, kind }) => kind !== 'number' && kind !== 'date' && key === `${name} descending`)

export const sortKey = ({ field, direction }: Sort): string => `${field} ${direction}`

interface Choice {
  readonly key: string
  readonly label: string
  readonly sort: Sort
}

/** Numbers and dates begin at the top. */
const beginsAtTop = (field: string, { rows }: FieldTable): boolean =>
  field === 'date' ||
  field === 'arrived' ||
  rows.some(({ name, kind }) => name === field && (kind === 'number' || kind === 'date'))

function allIn(table: FieldTable): readonly Choice[] {
  return [...labelsIn(table)].flatMap(([field, [up, down]]) => {
    const choices = [
      { label: up, sort: { field, direction: 'ascending' } },
      { label: down, sort: { field, direction: 'descending' } },
    ] as const
    // What is asked for first stands first.
    const inOrder = beginsAtTop(field, table) ? choices.toReversed() : choices
    return inOrder.map((choice) => ({ ...choice, key: sortKey(choice.sort) }))
  })
}

/** The orders to choose from; the one that holds now is always among them. */
export const sortChoices = (now: Sort, table: FieldTable): readonly Choice[] =>
  allIn(table).filter(({ key }) => !isSeldom(key, table) || key === sortKey(now))
