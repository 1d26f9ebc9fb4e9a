import { type Article, forbidsEditing, parseArticle } from '../../../../shared/article'
import { mendOf } from '../../../../shared/article/read/mend'

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

/** Whether nothing of its front matter is known: no field has a value, and none had one. */
export const isUnreadable = (article: Article): boolean =>
  article.problems.some(forbidsEditing) && Object.keys(article.data).length === 0

/** So often a text is put right to be read: a value without its quotes each. */
const MAX_MENDS = 12

/** A file's text as it reads once what can be put right in it is, so that values are compared with it and not with nothing; else null. */
export function readableOf(text: string): Article | null {
  let now = text
  for (let step = 0; step < MAX_MENDS && isUnreadable(articleOf(now)); step += 1) {
    const mended = mendOf(now)
    if (mended === undefined) return null
    now = mended.text
  }
  const article = articleOf(now)
  return isUnreadable(article) ? null : article
}
