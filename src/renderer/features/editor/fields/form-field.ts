import { type Field, fieldAt, type Path } from '../../../../shared/article'
import { labelsOf } from '../../../../shared/change/field-names'
import { kindOf } from '../../../../shared/fields/table/newsroom'
import type { Role } from '../../../../shared/fields/table/role'
import type { RowKind, TableRow } from '../../../../shared/fields/table/row'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { stepsTo } from '../../../../shared/fields/table/values'

/** A field as the form draws it: one of the folder's table, one of the newsroom's schema, or a key that has no row. */
export interface FormField {
  readonly key: string
  readonly label: string
  readonly kind: RowKind
  readonly role: Role | null
  /** It is the name or the domain of a provider that is a map. */
  readonly isOfProvider?: boolean
  readonly readOnly: boolean
  /** A hint, in characters. */
  readonly maxLength?: number
  /** What its label doesn't say, in a few words. */
  readonly aside?: string
  /** Of numbers: only whole ones. */
  readonly isWhole: boolean
  /** The values to choose from; null: what the library lists. */
  readonly choices: readonly string[] | null
  /** Only its choices can be chosen. */
  readonly isClosed: boolean
  readonly required: boolean
  /** Emptied it stays, as an empty text: a title's line, a key that has its place in the form by being in the file. */
  readonly keepsKey: boolean
  /** Its kind is kept whatever stands in the file; else a value of another kind has the editor of that kind. */
  readonly isFixed: boolean
  /** What it is called in the names of the fields in it, where that isn't its label. */
  readonly group?: string
  /** The fields of its map, or of each entry of its list; null: those that are there. */
  readonly fields: readonly FormField[] | null
  /** Of a picture that stands alone: what else is said of it in the same map. */
  readonly about?: readonly Placed[]
  /** It shares its map with a main picture, whose caption and size those of the map are. */
  readonly isBeside?: boolean
}

/** A field of the form and where its value stands. */
export interface Placed {
  readonly field: FormField
  readonly path: Path
  /** Ends its name, and each name in a group: ', provider', ', related 1'. */
  readonly suffix: string
}

/** Where a field and what stands with it lie. */
export const placesOf = ({ field, path }: Pick<Placed, 'field' | 'path'>): readonly Path[] => [
  path,
  ...(field.about ?? []).map((one) => one.path),
]

const plain = {
  role: null,
  readOnly: false,
  isWhole: false,
  choices: null,
  isClosed: false,
  required: false,
  keepsKey: false,
  isFixed: false,
  fields: null,
} as const

/** A field of the newsroom's schema. */
export function schemaField(field: Field): FormField {
  const { key, label, kind, readOnly, maxLength, aside } = field
  return {
    ...plain,
    key,
    label,
    kind: kindOf[kind],
    readOnly,
    ...(maxLength !== undefined && { maxLength }),
    ...(aside !== undefined && { aside }),
    isWhole: kind === 'integer',
    keepsKey: key === 'title',
    isFixed: true,
    fields: field.fields?.map(schemaField) ?? null,
  }
}

/** What the schema says of a newsroom's row; undefined for others, and where the team edits it as another kind. */
function schemaOf({ key, kind }: TableRow, { site }: FieldTable): Field | undefined {
  const field = site === 'newsroom' ? fieldAt(stepsTo(key)) : undefined
  return field !== undefined && kindOf[field.kind] === kind ? field : undefined
}

/** A row of the folder's table as a field of the form. */
export function rowField(row: TableRow, table: FieldTable): FormField {
  const { key, kind, role, choices, isClosed, required, minimum } = row
  const schema = schemaOf(row, table)
  const known = schema === undefined ? plain : schemaField(schema)
  return {
    ...known,
    key,
    label: labelsOf(table).get(key) ?? row.label,
    kind,
    role,
    choices,
    isClosed,
    required,
    isWhole: known.isWhole || minimum !== null,
    keepsKey: role === 'title' || (table.site !== 'newsroom' && row.place === 'other'),
  }
}

/** A key that no row is for. */
export const keyField = (key: string, label: string, kind: RowKind): FormField => ({
  ...plain,
  key,
  label,
  kind,
  keepsKey: true,
})
