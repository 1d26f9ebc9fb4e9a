import { type ListedField, useListedValues } from '../../../../core/use-listed-values'
import type { FormField } from '../form-field'

const LISTED: readonly ListedField[] = ['type', 'category', 'tags', 'provider']
const none: readonly string[] = []

/** The values to choose from: those that the folder's table has, or that other articles use, most used first. Topics have a picker of their own. */
export function useSuggestions({ key, role, choices, isClosed }: FormField): readonly string[] {
  const isListed = role !== 'topics' && !isClosed && choices === null
  const listed = useListedValues(isListed ? (LISTED.find((one) => one === (role ?? key)) ?? null) : null) ?? none
  return choices ?? listed
}
