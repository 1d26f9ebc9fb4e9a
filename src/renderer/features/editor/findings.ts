import type { Article } from '../../../shared/article'
import { type Context, type Finding, findingsOf, hintsOf } from '../../../shared/validation'

const known = new WeakMap<Article, { readonly context: Context; readonly found: readonly Finding[] }>()

/** Everything that is said of an article beside its fields: what is wrong with it, then what may be worth a look. */
export function allFindings(article: Article, context: Context): readonly Finding[] {
  const before = known.get(article)
  if (before?.context === context) return before.found
  const found = [...findingsOf(article, context), ...hintsOf(article, context)]
  known.set(article, { context, found })
  return found
}
