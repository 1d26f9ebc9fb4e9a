import { applyEdits } from '../edit/apply'
import { ArticleError } from '../errors'
import { readArticle } from '../read/parse'
import type { Conflict, Edit, Path } from '../types'
import { valueAt } from '../value'
import { bodyOf, splice } from './merge-layout'

export type Choice = 'mine' | 'theirs' | { readonly value: unknown }

/**
 * Settles a conflict in the text that a merge gave; several in the order in which the merge lists them. `value` undefined removes
 * the field; for the body, the layout and the source it is the text. Throws ArticleError where a value can't be written.
 */
export function resolveConflict(text: string, conflict: Conflict, choice: Choice): string {
  // The text has theirs already.
  if (choice === 'theirs') return text
  const { path } = conflict
  const value = choice === 'mine' ? conflict.ours : choice.value
  if (path === 'body') return applyEdits(text, [{ op: 'body', text: textOf(value) }])
  if (path === 'source') return textOf(value)
  if (path === 'layout') return choice === 'mine' ? ourWayOf(textOf(value), text) : textOf(value)
  return applyEdits(text, [fieldEdit(text, path, conflict.theirs === undefined, value)])
}

/** The text of a merge with ours in all that clashes. Throws as `resolveConflict` does. */
export const resolveAsOurs = (text: string, conflicts: readonly Conflict[]): string =>
  conflicts.reduce((settled, conflict) => resolveConflict(settled, conflict, 'mine'), text)

/** Our text, saying what the merged one says. */
const ourWayOf = (ours: string, text: string): string =>
  splice(ours, { data: readArticle(text).data, body: bodyOf(text) })

function fieldEdit(text: string, path: Path, isAbsent: boolean, value: unknown): Edit {
  if (value === undefined) return { op: 'remove', path }
  const isItem = typeof path.at(-1) === 'number' && Array.isArray(valueAt(readArticle(text).data, path.slice(0, -1)))
  return isItem && isAbsent ? { op: 'insert', path, value } : { op: 'set', path, value }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new ArticleError('bad-value', 'Only a text can stand here.')
  return value
}
