/**
 * The article engine: an article is its text, and every change is a small splice of that text.
 * What it does and refuses, with examples: docs/article-format.md.
 */
export { applyEdits } from './apply'
export { parseArticle } from './article'
export { GIT_CONFLICT } from './conflict-marks'
export { diffArticles } from './diff'
export { ArticleError, forbidsEditing, stopsReaders } from './errors'
export { type GitSides, gitSides } from './git-marks'
export { offsetAt } from './lines'
export { type Merged, mergeArticles } from './merge'
export { markConflicts } from './merge-marks'
export { type Choice, resolveAsOurs, resolveConflict } from './merge-resolve'
export { mergeSides, readableSides } from './merge-sides'
export { hasOtherSwitch, isPublished, otherSwitch } from './published'
export { articleFields, type Field, type FieldKind, fieldAt, fieldsAt } from './schema'
export type { Article, Conflict, Edit, Path, Problem, Range } from './types'
