import { type Article, parseArticle } from '../../../../shared/article'

/** Enough for the open article's text and base, its neighbours, and what an undo looks at. */
const MAX_KEPT_TEXTS = 12
const kept = new Map<string, Article>()

/** The article that a text is. Form, preview, problems and changes all ask for the same text, so the last few are kept. */
export function articleOf(text: string): Article {
  const known = kept.get(text)
  if (known) return known
  const article = parseArticle(text)
  kept.set(text, article)
  const oldest = kept.keys().next().value
  if (kept.size > MAX_KEPT_TEXTS && oldest !== undefined) kept.delete(oldest)
  return article
}
