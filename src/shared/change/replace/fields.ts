import { ITEM } from '../../fields/table/key-path'
import type { TableRow } from '../../fields/table/row'
import type { FieldTable } from '../../fields/table/table'
import { stepsTo } from '../../fields/table/values'

const isText = ({ kind, key }: TableRow): boolean =>
  (kind === 'text' || kind === 'long text') && !stepsTo(key).includes(ITEM)

const known = new WeakMap<FieldTable, readonly TableRow[]>()

/**
 * The fields that find and replace looks at: title and excerpt first, then the folder's other plain texts. What a pipeline seals
 * (`secured`) is of another kind, and so are links, dates and lists.
 */
export function textRows(table: FieldTable): readonly TableRow[] {
  const found = known.get(table)
  if (found !== undefined) return found
  const first = [...table.roles.title, ...table.roles.excerpt]
  const rank = ({ key }: TableRow): number => (first.includes(key) ? first.indexOf(key) : first.length)
  const rows = table.rows.filter(isText).toSorted((a, b) => rank(a) - rank(b))
  known.set(table, rows)
  return rows
}
