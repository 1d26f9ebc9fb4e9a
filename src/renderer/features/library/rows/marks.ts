import type { ArticleCard } from '../../../../shared/card/article-card'
import type { markerOf } from '../../../../shared/query'

export type Marker = ReturnType<typeof markerOf>

/** So much of the excerpt stands before the first word that was found, in characters: in the narrowest row that word is in sight. */
const BEFORE = 12

/**
 * The part of the excerpt that says why an article is found, where its title, provider and topics don't; null elsewhere.
 */
export function snippetOf({ title, excerpt, provider, topics }: ArticleCard, mark: Marker): string | null {
  const [first] = excerpt === null ? [] : mark(excerpt)
  if (excerpt === null || first === undefined) return null
  if ([title, provider.name ?? provider.domain ?? '', ...topics].some((text) => mark(text).length > 0)) return null
  if (first.from <= BEFORE) return excerpt
  // From the beginning of a word.
  const from = excerpt.indexOf(' ', first.from - BEFORE) + 1
  return `…${excerpt.slice(Math.min(from, first.from))}`
}
