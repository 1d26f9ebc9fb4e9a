import { useSession } from '../../../../core/session'
import { type ListedField, useListedValues } from '../../../../core/use-listed-values'

const LISTED: readonly ListedField[] = ['topics', 'type', 'category', 'tags', 'provider']
const none: readonly string[] = []

/** The values that other articles use in a field, most used first; none where the library doesn't list that field. */
export function useSuggestions(field: string): readonly string[] {
  const taxonomy = useSession((session) => session.workspace?.topics)
  const values = useListedValues(LISTED.find((one) => one === field) ?? null) ?? none
  if (field !== 'topics' || !taxonomy) return values
  return [...new Set([...values, ...taxonomy.map((topic) => topic.name)])]
}
