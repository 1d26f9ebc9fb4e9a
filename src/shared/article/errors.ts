import type { Path, Problem } from './types'

/** Whether a problem makes an article one that can't be read, and so can't be edited in forms, published or passed. */
export const forbidsEditing = ({ severity }: Problem): boolean => severity === 'error'

/** Codes of what Jekyll stumbles over too; the others are limits of ours, or what it reads in its own way. */
const STOPS = new Set(['syntax', 'needs-quotes', 'git-conflict', 'unclosed', 'not-a-map', 'unknown-alias'])

/** Whether readers lose the article by a problem: Jekyll can't read its front matter. */
export const stopsReaders = (problem: Problem): boolean => forbidsEditing(problem) && STOPS.has(problem.code)

/** Why an edit can't be made; docs/article-format.md shows an example of each. */
export type ArticleErrorCode =
  | 'not-editable'
  | 'bad-edit'
  | 'bad-path'
  | 'bad-value'
  | 'not-text'
  | 'not-a-list'
  | 'out-of-range'
  | 'no-such-path'
  | 'anchor-in-use'
  | 'alias'
  | 'merge-key'
  | 'would-break'

/** Thrown by `applyEdits` where an edit can't be made; the text is untouched then, since it is a value. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError'
  readonly code: string
  readonly path?: Path
  constructor(code: ArticleErrorCode, message: string, path?: Path) {
    super(message)
    this.code = code
    if (path !== undefined) this.path = path
  }
}
