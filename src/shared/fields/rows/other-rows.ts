import type { Row } from '../table/row'

/** What stands in fewer articles is rare. */
export const FEW_ARTICLES = 10
/** So many rare ones are shown with the others. */
const MAX_RARE = 6

/** The fields without a role that some article has, or the team says something of; rare ones apart, where they are many. */
export function otherRows(rows: readonly Row[]): { readonly shown: readonly Row[]; readonly rare: readonly Row[] } {
  const others = rows.filter(({ role, articles, isOwn }) => role === null && (articles > 0 || isOwn))
  const rare = others.filter(({ articles, isOwn }) => articles < FEW_ARTICLES && !isOwn)
  if (rare.length <= MAX_RARE || rare.length === others.length) return { shown: others, rare: [] }
  return { shown: others.filter((row) => !rare.includes(row)), rare }
}
