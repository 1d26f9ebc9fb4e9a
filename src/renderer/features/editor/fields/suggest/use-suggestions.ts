import { useSession } from '../../../../core/session'
import { type ListedField, useListedValues } from '../../../../core/use-listed-values'
import type { FormField } from '../form-field'

const LISTED: readonly ListedField[] = ['topics', 'type', 'category', 'tags', 'provider']
const none: readonly string[] = []

/** What the library lists of a field; null: it lists nothing of it. */
function listedAs({ key, role, choices }: FormField): ListedField | null {
  if (role === 'topics') return 'topics'
  return choices === null ? (LISTED.find((one) => one === key) ?? null) : null
}

/** The values to choose from: those that the folder's table has, or that other articles use, most used first. */
export function useSuggestions(field: FormField): readonly string[] {
  const taxonomy = useSession((session) => session.workspace?.topics)
  const listed = useListedValues(field.isClosed ? null : listedAs(field)) ?? none
  if (field.isClosed) return field.choices ?? none
  if (field.role !== 'topics') return field.choices ?? listed
  return [...new Set([...listed, ...(field.choices ?? none), ...(taxonomy ?? []).map((topic) => topic.name)])]
}
