import { type Field, fieldAt, type Path } from '../../../../shared/article'
import { isMap, mapOf, valueAt } from '../../../../shared/article/value'
import { besideMain, isAboutPicture, pictureWord } from '../../../../shared/fields/table/about-picture'
import { ITEM } from '../../../../shared/fields/table/key-path'
import type { RowKind, TableRow } from '../../../../shared/fields/table/row'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { firstOf, stepsTo } from '../../../../shared/fields/table/values'
import { type FormField, keyField, type Placed, placesOf, rowField, schemaField } from '../fields/form-field'
import { kindOfValue } from '../fields/value/kind-of'
import { isWithin } from '../text/values'

/** What stands beside each other in one line of the form, one field or up to four short ones. */
export type Line = readonly [Placed, ...Placed[]]

/** How the fields of an article stand in its form. */
export interface Layout {
  readonly lines: readonly Line[]
  /** Those of the closed section that have a row. */
  readonly folded: readonly Placed[]
  /** Keys without a row, also within maps of which other keys have one. */
  readonly others: readonly Path[]
  /** Fields of the folder that the article hasn't, and that the form doesn't show then. */
  readonly absent: readonly TableRow[]
}

const SHORT: readonly RowKind[] = ['text', 'date', 'number', 'flag', 'choice', 'provider']
/** However short, they have a line of their own. */
const WHOLE: readonly TableRow['role'][] = ['title', 'excerpt', 'topics', 'address', 'picture', 'related']
const UNITS = 4

const isShort = ({ field }: Placed): boolean => SHORT.includes(field.kind) && !WHOLE.includes(field.role)
/** A date shows two lines, a provider two fields. */
const unitsOf = ({ kind, fields }: FormField): number => (kind === 'date' || fields !== null ? 2 : 1)

/** How many of four columns the fields of a line need. */
export const unitsIn = (line: Line): number => line.reduce((sum, { field }) => sum + unitsOf(field), 0)

/** Short fields that follow each other share lines. */
function inLines(placed: readonly Placed[]): readonly Line[] {
  const lines: Line[] = []
  for (const one of placed) {
    const last = lines.at(-1)
    const joins = last !== undefined && isShort(one) && last.every(isShort) && unitsIn([...last, one]) <= UNITS
    if (joins) lines[lines.length - 1] = [...last, one]
    else lines.push([one])
  }
  return lines
}

/** The text fields of a provider stand in the form, its lists where they are there, in the closed section. */
const isText = ({ kind }: FormField): boolean => kind === 'text'

function placedRow(row: TableRow, path: Path, table: FieldTable, about: readonly Placed[] = []): Placed {
  const field = rowField(row, table)
  const fields = row.kind === 'provider' ? (field.fields?.filter(isText) ?? null) : field.fields
  return { field: { ...field, fields, ...(about.length > 0 && { about }) }, path, suffix: '' }
}

/** A key without a row that says something of a picture. */
function placedAbout(path: Path, data: unknown): Placed {
  const key = String(path.at(-1))
  const groups = path.slice(0, -1).toReversed()
  return {
    field: keyField(key, pictureWord(key) ?? key, kindOfValue(key, valueAt(data, path))),
    path,
    suffix: groups.map((step) => `, ${step}`).join(''),
  }
}

/** What a newsroom's provider has beside its texts. */
function extrasOf(data: unknown, { rows, site }: FieldTable): readonly Placed[] {
  if (site !== 'newsroom') return []
  return rows
    .filter(({ kind }) => kind === 'provider')
    .flatMap(({ key }) =>
      (fieldAt(stepsTo(key))?.fields ?? [])
        .filter((field: Field) => field.kind !== 'text' && valueAt(data, [...stepsTo(key), field.key]) !== undefined)
        .map((field) => ({ field: schemaField(field), path: [...stepsTo(key), field.key], suffix: `, ${key}` })),
    )
}

/** Whether the article lets a key be there: what it would stand in is a map, or isn't there yet. */
const hasRoom = (data: unknown, path: Path): boolean =>
  path.slice(0, -1).every((_, depth) => {
    const above = valueAt(data, path.slice(0, depth + 1))
    return above === undefined || above === null || isMap(above)
  })

/** Where an article has the value of a row: its picture may be a text where the others have a map for it. */
function placeOf({ key, role }: TableRow, data: unknown, { roles }: FieldTable): Path {
  const own = stepsTo(key)
  if (role !== 'picture' || hasRoom(data, own)) return own
  const ways = roles.picture.map(stepsTo)
  return (
    ways.find((way) => own.length > way.length && isWithin(way, own) && typeof valueAt(data, way) === 'string') ?? own
  )
}

/** The row whose key an article has in place of this one's: what it shows is edited where it stands. Undefined where it has this one. */
function standInOf(
  { key, role, place }: TableRow,
  data: unknown,
  { roles, rows, site }: FieldTable,
): TableRow | undefined {
  if (site === 'newsroom' || role === null || role === 'switch' || role === 'picture' || place !== 'form')
    return undefined
  const [first, ...others] = roles[role]
  if (first !== key || valueAt(data, stepsTo(key)) !== undefined) return undefined
  const known = others.flatMap((other) => rows.find((row) => row.key === other && row.place !== 'hidden') ?? [])
  const filled = known.find((row) => firstOf(mapOf(data), [row.key]) !== undefined)
  return filled ?? known.find((row) => valueAt(data, stepsTo(row.key)) !== undefined)
}

/** A stand-in as the form draws it: what it means is what the other key would. Emptied it stays, and so the field that is typed in. */
function inPlaceOf(row: TableRow, other: TableRow, table: FieldTable): Placed {
  const placed = placedRow(other, stepsTo(other.key), table)
  const aside = `in place of ${rowField(row, table).label}`
  return { ...placed, field: { ...placed.field, role: row.role, required: row.required, keepsKey: true, aside } }
}

/** The keys of a map that no row is for. */
function withoutRow(data: unknown, rows: readonly Path[], at: Path = []): readonly Path[] {
  const map = valueAt(data, at)
  if (!isMap(map)) return []
  return Object.keys(map).flatMap((key) => {
    const path = [...at, key]
    const within = rows.filter((row) => isWithin(path, row))
    if (within.some((row) => row.length === path.length)) return []
    return within.length > 0 && isMap(map[key]) ? withoutRow(data, rows, path) : [path]
  })
}

/** Whether a row stands with a picture that its key holds alone: where the team has put it elsewhere, it stands there. */
const isWith = (row: TableRow, picture: TableRow): boolean =>
  row.role === null &&
  (row.place === picture.place || picture.place === 'other') &&
  isAboutPicture(stepsTo(row.key), picture.key)

/** Where the fields of an article stand: the rows of the folder's table by their places, then the keys that have none. */
export function layoutOf(data: unknown, table: FieldTable): Layout {
  const rows = table.rows.filter(({ key }) => !stepsTo(key).includes(ITEM))
  const at = new Map(rows.map((row) => [row, placeOf(row, data, table)]))
  const pathOf = (row: TableRow): Path => at.get(row) ?? stepsTo(row.key)
  const shown = rows.filter((row) => row.place !== 'hidden' && row.role !== 'switch' && hasRoom(data, pathOf(row)))
  // The switch may be one that no article had before.
  const turned = table.switch?.key ?? null
  const known = [...rows.map(({ key }) => stepsTo(key)), ...at.values(), ...(turned === null ? [] : [stepsTo(turned)])]
  const others = withoutRow(data, known)
  const pictures = shown.filter((row) => row.kind === 'picture' && !Array.isArray(valueAt(data, pathOf(row))))
  const standIns = new Map(shown.map((row) => [row, standInOf(row, data, table)]))
  const moved = new Set(standIns.values())
  const beside = besideMain(rows.filter(({ kind }) => kind === 'picture'))
  const main = pictures.filter((row) => !beside.has(row))
  const apart = shown.filter((row) => !moved.has(row) && !main.some((picture) => isWith(row, picture)))
  const isKeyOf = (path: Path, { key }: TableRow): boolean => isAboutPicture(path, key)
  const placed = (row: TableRow): Placed => {
    const other = standIns.get(row)
    if (other !== undefined) return inPlaceOf(row, other, table)
    if (!main.includes(row)) {
      const one = placedRow(row, pathOf(row), table)
      return beside.has(row) ? { ...one, field: { ...one.field, isBeside: true } } : one
    }
    const about = [
      ...shown.filter((one) => isWith(one, row)).map((one) => placedRow(one, pathOf(one), table)),
      ...others.filter((path) => isKeyOf(path, row)).map((path) => placedAbout(path, data)),
    ]
    return placedRow(row, pathOf(row), table, about)
  }
  const isThere = (row: TableRow): boolean => placesOf(placed(row)).some((path) => valueAt(data, path) !== undefined)
  // A newsroom's own fields are known by heart, and stand where they always do.
  const isShown = (row: TableRow): boolean => table.site === 'newsroom' || row.required || isThere(row)
  const other = apart.filter(({ place }) => place === 'other')
  return {
    lines: inLines(apart.filter(({ place }) => place === 'form').map(placed)),
    folded: [...other.filter(isShown).map(placed), ...extrasOf(data, table)],
    others: others.filter((path) => !main.some((picture) => isKeyOf(path, picture))),
    absent: other.filter((row) => !isShown(row)),
  }
}
