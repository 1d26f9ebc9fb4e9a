import { chosenValues, facetKey, type Language } from '../../../../shared/query'
import type { ArticleState } from '../../../../shared/query/state'

/** By the one state that a query asks for, what its rows needn't say: of unpublished ones that they are, not what was decided. */
const said: Readonly<Record<string, ArticleState>> = {
  unpublished: 'new',
  new: 'new',
  held: 'held',
  passed: 'passed',
  published: 'published',
}

/** The state that all rows of a query have, so that its word on each of them says nothing; null: they may have others. */
export function saidState(query: string, language: Language): ArticleState | null {
  const states = chosenValues(query, 'is', language)
  return states.length === 1 ? (said[facetKey('is', states[0] ?? '') ?? ''] ?? null) : null
}
