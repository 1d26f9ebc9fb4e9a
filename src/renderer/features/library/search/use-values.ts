import type { Unfinished } from '../../../../shared/query'
import { type ListedField, useListedValues } from '../../../core/use-listed-values'

/** Fields of the language whose values the library lists. */
const listed: Readonly<Record<string, ListedField>> = {
  topic: 'topics',
  provider: 'provider',
  type: 'type',
  category: 'category',
  collection: 'collection',
  tag: 'tags',
  problem: 'problem',
}

/**
 * The values that a field of the language takes: its own words, else what articles use, most used first. Empty where they
 * can't be listed, null until they are.
 */
export function useValues(field: Unfinished['field']): readonly string[] | null {
  const asked = listed[field?.name ?? ''] ?? null
  const values = useListedValues(asked)
  return field?.words !== undefined || asked === null ? (field?.words ?? []) : values
}
