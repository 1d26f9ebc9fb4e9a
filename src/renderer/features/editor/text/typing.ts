import { applyEdits, type Edit, type Path } from '../../../../shared/article'
import { valueAt } from '../../../../shared/article/value'
import { addItem, listItems, removeItem } from '../../../../shared/fields/table/lists'
import type { SiteKind } from '../../../../shared/fields/table/site'
import { articleOf } from './article-of'
import { pathKey } from './values'

/** What was typed into one field, or as one word of a list, as one edit: the text before its first key, and after its last one. */
export interface Typing {
  readonly field: string
  readonly before: string
  readonly after: string
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
  return { text: after, typing: isOwn ? { field, before, after } : null }
}

/** The text without what was typed into a field last. */
export const untyped = (text: string, typing: Typing | null, field: string): string =>
  goesOn(typing, text, field) ? typing.before : text

/** A word of a list while it is typed. */
export interface HalfWord {
  readonly list: Path
  /** The kind of site that reads the list. */
  readonly site: SiteKind
  /** Tells it from the words that are typed before and after it. */
  readonly step: string
  /** What the text has of it; null: nothing. */
  readonly written: string | null
  /** What the text is to have of it; null: nothing, its field was emptied, say. */
  readonly word: string | null
}

function withoutWord(text: string, { list, site, written }: HalfWord): string {
  if (written === null) return text
  const value = valueAt(articleOf(text).data, list)
  const place = listItems(list, value, site).lastIndexOf(written)
  return place < 0 ? text : applyEdits(text, [removeItem(list, value, place, site)])
}

/**
 * A text after one more key of a word: the list as it was without the word, and the word behind it. So it gives the bytes that one
 * paste gives, and taken back the very text. Throws ArticleError where the edit can't be made.
 */
export function typedWord(text: string, typing: Typing | null, half: HalfWord): Typed {
  const { list, site, step, word } = half
  // Where the pipeline wrote between two keys, what it wrote stays.
  const before = goesOn(typing, text, step) ? typing.before : withoutWord(text, half)
  if (word === null) return { text: before, typing: null }
  const after = applyEdits(before, [addItem(list, valueAt(articleOf(before).data, list), word, site)])
  return { text: after, typing: { field: step, before, after } }
}
