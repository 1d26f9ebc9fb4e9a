import { type Article, forbidsEditing } from '../../../shared/article'
import { type Context, type Finding, findingsOf, hintsOf } from '../../../shared/validation'

const known = new WeakMap<Article, { readonly context: Context; readonly found: readonly Finding[] }>()

/** Everything that is said of an article beside its fields: what is wrong with it, then what may be worth a look. */
export function allFindings(article: Article, context: Context): readonly Finding[] {
  const before = known.get(article)
  if (before?.context === context) return before.found
  const problems = findingsOf(article, context)
  // Of what can't be read nothing is known that a hint could be about.
  const found = problems.some(forbidsEditing) ? problems : [...problems, ...hintsOf(article, context)]
  known.set(article, { context, found })
  return found
}
