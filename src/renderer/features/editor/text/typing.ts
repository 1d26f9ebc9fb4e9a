import { applyEdits, type Edit } from '../../../../shared/article'
import { valueAt } from '../../../../shared/article/value'
import { articleOf } from './article-of'
import { pathKey } from './values'

/** What was typed into one field, as one edit: the text before its first key, and after its last one. */
export interface Typing {
  readonly field: string
  readonly before: string
  readonly after: string
  /** The text that it goes back to where it is refused: that before its first key since it was left, or saved. */
  readonly from: string
}

interface Typed {
  readonly text: string
  readonly typing: Typing | null
}

const goesOn = (typing: Typing | null, text: string, field: string): typing is Typing =>
  typing !== null && typing.field === field && typing.after === text

/** An edit of the form: what stands for its value by an alias follows. */
export const following = (edit: Edit): Edit => (edit.op === 'set' ? { ...edit, follow: true } : edit)

/** The same of what is typed: a value that aliases stand for is emptied and doesn't go. */
function typedEdit(text: string, edit: Edit): Edit {
  if (edit.op !== 'remove' || articleOf(text).followersOf(edit.path).length === 0) return following(edit)
  const isText = typeof valueAt(articleOf(text).data, edit.path) === 'string'
  return following({ op: 'set', path: edit.path, value: isText ? '' : null })
}

/**
 * A text after one more key in a field. Each is made on the text before the first one, for what is half typed may lose what the
 * field had: a cleared one its line and its comment, a date its plain form. Throws ArticleError where the edit can't be made.
 */
export function typed(text: string, typing: Typing | null, edit: Edit, field: string): Typed {
  const isOwn = (edit.op === 'set' || edit.op === 'remove') && pathKey(edit.path) === field
  const before = isOwn && goesOn(typing, text, field) ? typing.before : text
  const after = applyEdits(before, [typedEdit(before, edit)])
  if (!isOwn) return { text: after, typing: null }
  return { text: after, typing: { field, before, after, from: goesOn(typing, text, field) ? typing.from : text } }
}

/** The text without what was typed into a field since it was left, or saved. */
export const untyped = (text: string, typing: Typing | null, field: string): string =>
  goesOn(typing, text, field) ? typing.from : text

/** The text before all that was typed into a field last. */
export const beforeTyping = (text: string, typing: Typing | null, field: string): string =>
  goesOn(typing, text, field) ? typing.before : text
