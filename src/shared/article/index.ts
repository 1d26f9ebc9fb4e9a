/**
 * The article engine: an article is its text, and every change is a small splice of that text.
 * What it does and refuses, with examples: docs/article-format.md.
 */

export { parseArticle } from './article'
export { applyEdits } from './edit/apply'
export { diffArticles } from './edit/diff'
export { ArticleError, forbidsEditing, stopsReaders } from './errors'
export { offsetAt } from './lines'
export { type Merged, mergeArticles } from './merge/merge'
export { markConflicts } from './merge/merge-marks'
export { type Choice, resolveAsOurs, resolveConflict } from './merge/merge-resolve'
export { mergeSides, readableSides } from './merge/merge-sides'
export { GIT_CONFLICT } from './read/conflict-marks'
export { type GitSides, gitSides } from './read/git-marks'
export { articleFields, type Field, type FieldKind, fieldAt, fieldsAt } from './schema'
export type { Article, Conflict, Edit, Path, Problem, Range } from './types'
