import type { Article, Problem } from '../../../shared/article'
import { validate } from '../../../shared/validation'

const known = new WeakMap<Article, readonly Problem[]>()

/** Everything that is wrong with an article: how it is written, and what it says. */
export function problemsOf(article: Article): readonly Problem[] {
  const found = known.get(article) ?? [...article.problems, ...validate(article)]
  known.set(article, found)
  return found
}
