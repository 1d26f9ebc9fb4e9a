import { type Conflict, diffArticles, type Edit, fieldAt, type Path } from '../article'
import { isAboutPicture, pictureWord } from '../fields/table/about-picture'
import { ITEM } from '../fields/table/key-path'
import { newsroomTable } from '../fields/table/newsroom'
import type { TableRow } from '../fields/table/row'
import type { FieldTable } from '../fields/table/table'
import { stepsTo } from '../fields/table/values'

const named = new WeakMap<FieldTable, ReadonlyMap<string, string>>()

/** What the form calls the fields of a folder, by their keys: the label of each, with its key where two have the same. */
export function labelsOf(table: FieldTable): ReadonlyMap<string, string> {
  const known = named.get(table)
  if (known !== undefined) return known
  const times = new Map<string, number>()
  for (const { label } of table.rows) times.set(label, (times.get(label) ?? 0) + 1)
  const labels = new Map(
    table.rows.map(({ key, label }) => [key, (times.get(label) ?? 0) > 1 ? `${label} (${key})` : label]),
  )
  named.set(table, labels)
  return labels
}

/** What the form calls one entry of a field's list: 'image', of 'image 1'. */
export function nounOf({ role, kind, label }: Pick<TableRow, 'role' | 'kind' | 'label'>): string {
  if (role === 'picture') return 'image'
  if (role === 'related') return 'related'
  return kind === 'picture' || kind === 'list of cards' ? label.toLowerCase() : 'item'
}

/** The field that a path leads to, or into. */
function rowOver(path: Path, { rows }: FieldTable): TableRow | undefined {
  const leads = rows.filter(({ key }) => {
    const steps = stepsTo(key)
    return !steps.includes(ITEM) && steps.length <= path.length && steps.every((step, index) => step === path[index])
  })
  return leads.toSorted((a, b) => stepsTo(b.key).length - stepsTo(a.key).length)[0]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What stands in groups, the nearest first; an item of a list goes by its place alone: 'Related 2'. */
function inGroups(names: readonly string[], path: Path): string {
  const [own = '', ...groups] = names
  return [typeof path.at(-1) === 'number' ? capital(own) : own, ...groups].join(', ')
}

/** In the newsroom's own fields, whose lists are of pictures and of related stories. */
function schemaName(path: Path): string {
  const groups = path.flatMap((step, index) =>
    typeof step === 'number' ? [`${path[index - 1] === 'related' ? 'related' : 'image'} ${step + 1}`] : [],
  )
  const last = path.at(-1)
  const own = typeof last === 'number' ? [] : [fieldAt(path)?.label ?? String(last)]
  return inGroups([...own, ...groups.toReversed()], path)
}

/** What stands in no field of its own: 'author, params'; 'src, item 2, resources'; 'Alternative text, image 1'. */
function nameBelow(path: Path, row: TableRow | undefined, label: string | undefined, { roles }: FieldTable): string {
  const isOfPicture = row?.kind === 'picture' || roles.picture.some((key) => isAboutPicture(path, key))
  const depth = row === undefined ? 0 : stepsTo(row.key).length
  const noun = row === undefined ? 'item' : nounOf(row)
  const head = label === undefined || noun !== 'item' ? [] : [label]
  const steps = path.slice(depth).map((step, index) => {
    if (typeof step === 'string') return (isOfPicture ? pictureWord(step) : null) ?? step
    return `${index === 0 ? noun : 'item'} ${step + 1}`
  })
  return inGroups([...head, ...steps].toReversed(), path)
}

/** What a field is called in the form: 'Title', 'Image URL, image 1, related 2', 'author, params'. */
export function fieldName(path: Path, table: FieldTable = newsroomTable): string {
  const row = rowOver(path, table)
  const label = row && labelsOf(table).get(row.key)
  if (label !== undefined && row !== undefined && stepsTo(row.key).length === path.length) return label
  if (table.site === 'newsroom' && fieldAt(path.slice(0, 1)) !== undefined) return schemaName(path)
  const name = nameBelow(path, row, label, table)
  return path.length === 1 && [...labelsOf(table).values()].includes(name) ? `${name} (key)` : name
}

const wholes = { body: 'Body', layout: 'How the file is written', source: 'The whole file' } as const

/** What clashes, as the form calls it. */
export const conflictName = ({ path }: Conflict, table: FieldTable): string =>
  typeof path === 'string' ? wholes[path] : fieldName(path, table)

/** How many steps of a path lead to its field; of others the first one. */
function rowDepth(path: Path, table: FieldTable): number {
  const row = rowOver(path, table)
  return row === undefined ? 1 : stepsTo(row.key).length
}

const topOf = (edit: Edit, table: FieldTable): string =>
  edit.op === 'body' ? wholes.body : fieldName(edit.path.slice(0, rowDepth(edit.path, table)), table)

/** The names of the top fields in which two versions differ; what can't be told by fields is one thing. */
export function changedFields(before: string, after: string, table: FieldTable): string[] {
  try {
    const names = [...new Set(diffArticles(before, after).map((edit) => topOf(edit, table)))]
    return names.length === 0 && before !== after ? [wholes.layout] : names
  } catch {
    return [wholes.source]
  }
}
