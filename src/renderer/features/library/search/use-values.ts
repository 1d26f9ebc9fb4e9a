import type { FieldTable } from '../../../../shared/fields/table/table'
import type { Unfinished } from '../../../../shared/query'
import { useFields } from '../../../core/fields'
import { type ListedField, useListedValues } from '../../../core/use-listed-values'

/** Fields of the language whose values the library lists under another name. */
const listed: Readonly<Record<string, ListedField>> = {
  topic: 'topics',
  provider: 'provider',
  collection: 'collection',
  problem: 'problem',
}

/** How the library lists the values of a field; null where they are no values to choose from. */
function listedAs(name: string, { rows }: FieldTable): ListedField | null {
  const row = rows.find((one) => one.name === name)
  if (row === undefined) return listed[name] ?? null
  return ['text', 'choice', 'list of choices'].includes(row.kind) ? row.key : null
}

/**
 * The values that a field of the language takes: its own words, else what articles use, most used first. Empty where they
 * can't be listed, null until they are.
 */
export function useValues(field: Unfinished['field']): readonly string[] | null {
  const table = useFields()
  const asked = field === null ? null : listedAs(field.name, table)
  const values = useListedValues(asked)
  return field?.words !== undefined || asked === null ? (field?.words ?? []) : values
}
