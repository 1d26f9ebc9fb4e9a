import { type Article, forbidsEditing, GIT_CONFLICT, type GitSides, readableSides } from '../../../../shared/article'
import { articleOf } from './article-of'
import { isClashing } from './history'
import type { OpenArticle } from './store'

/** That git left an article in conflict, as its editor meets it. */
export interface LeftByGit {
  /** 'Left in conflict by git (lines 3, 5 and 7).' */
  readonly message: string
  /** From 1: where the first mark stands. */
  readonly line: number
  /** Null where the marks can't be taken apart, or a side of them can't be read: its source is all that can be shown. */
  readonly sides: GitSides | null
}

const known = new WeakMap<Article, LeftByGit | null>()

function lookAt(text: string): LeftByGit | null {
  const article = articleOf(text)
  const before = known.get(article)
  if (before !== undefined) return before
  const problem = article.problems.find(forbidsEditing)
  const { message, line } = problem ?? { message: '', line: 1 }
  const found = problem?.code === GIT_CONFLICT ? { message, line, sides: readableSides(text) } : null
  known.set(article, found)
  return found
}

/** What git left of an open article's text; null: nothing. What clashes with its file comes first, so there is nothing to decide then. */
export function leftByGit(article: OpenArticle): LeftByGit | null {
  return article.refused !== null || isClashing(article) ? null : lookAt(article.text)
}

/** The two sides that the dialog asks about; null where there is nothing to choose, or the file can't be written. */
export const sidesToSettle = (article: OpenArticle): GitSides | null =>
  article.readOnly === null && article.lost === null ? (leftByGit(article)?.sides ?? null) : null
