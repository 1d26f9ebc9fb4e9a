import { textOf } from '../../../../../shared/article/topics'
import type { Fields } from '../../../../../shared/article/value'
import type { FieldTable } from '../../../../../shared/fields/table/table'
import { firstOf } from '../../../../../shared/fields/table/values'
import type { Clip } from '../../../preview'
import type { FormField } from '../form-field'

/** How much of a text readers see: `lines` of it; null: all. */
export const limitWords = (lines: number | null): string => {
  if (lines === null) return 'all of it on the card'
  return lines === 1 ? 'the card shows the first line' : `the card shows the first ${lines} lines`
}

interface Of {
  readonly field: Pick<FormField, 'role'>
  readonly value: unknown
  /** The article's fields. */
  readonly data: Fields
  readonly table: Pick<FieldTable, 'roles'>
  /** Null: not measured. */
  readonly clip: Clip | null
}

/** What a field says of how much of it the card shows; null: it is empty, or the card shows another one. */
export function limitOf({ field: { role }, value, data, table, clip }: Of): string | null {
  if (clip === null || (role !== 'title' && role !== 'excerpt')) return null
  const text = textOf(value)
  return text === null || text !== textOf(firstOf(data, table.roles[role])) ? null : limitWords(clip[role])
}
