import type { Edit } from '../../../../shared/article'
import { sameValue, valueAt } from '../../../../shared/article/value'
import { fieldName } from '../../../../shared/change/field-names'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { BODY_FIELD } from '../body/store'
import { asDoc } from '../source/line-ends'
import { articleOf } from './article-of'
import type { History } from './history'
import type { OpenArticle } from './store'
import { pathOfKey } from './values'

type Steps = Pick<History, 'base' | 'text' | 'undo' | 'redo'>

/** What stands in a field and isn't written. */
export interface Unwritten {
  readonly typed: string
  /** The article with all that was taken of the field, which an undo gives. */
  readonly before: Steps
  /** The article since then: a half that was written is taken back. */
  readonly text: string
  readonly last: History['last']
}

type Article = Pick<OpenArticle, 'errors' | 'unwritten'>

const stepsOf = ({ base, text, undo, redo }: Steps): Steps => ({ base, text, undo, redo })

/** What a field has from which such an edit comes; null: it isn't typed. */
export function typedIn(edit: Edit): string | null {
  if (edit.op === 'body') return asDoc(edit.text)
  return edit.op === 'set' && typeof edit.value === 'string' ? asDoc(edit.value) : null
}

/** What is typed in this field and isn't written; null: nothing. */
export const unwrittenIn = ({ errors, unwritten }: Article, field: string): string | null =>
  errors[field] === undefined ? null : (unwritten[field]?.typed ?? null)

/** The fields in which something stands that isn't written, the last one last, and why. */
export const allUnwritten = (article: Article): readonly { readonly field: string; readonly why: string }[] =>
  Object.keys(article.unwritten).flatMap((field) =>
    unwrittenIn(article, field) === null ? [] : [{ field, why: article.errors[field] ?? '' }],
  )

/** What is shorter is typed again sooner than a question is answered. In UTF-16 units. */
const MAX_RETYPED_LETTERS = 60

/** Whether more than a number or a date would be lost with what isn't written. */
export const holdsWork = (article: Article): boolean =>
  allUnwritten(article).some(({ field }) => (unwrittenIn(article, field) ?? '').length > MAX_RETYPED_LETTERS)

/** What isn't written of an article, as a sentence for each field; '' where all is. */
export const sayUnwritten = (article: Article, table: FieldTable): string =>
  allUnwritten(article)
    .map(({ field, why }) => `${field === BODY_FIELD ? 'Body' : fieldName(pathOfKey(field), table)}: ${why}`)
    .join(' ')

/** Refuses what is typed into a field; null: it isn't typed. `next`: its text and steps then; `before`: those with what was taken. */
export function refused(
  now: OpenArticle,
  field: string,
  typed: string | null,
  why: string,
  next: History,
  before: Steps = now,
): Partial<OpenArticle> {
  const { [field]: known, ...others } = now.unwritten
  const first = unwrittenIn(now, field) === null ? undefined : known
  const { base, text, disk, undo, redo, last } = next
  return {
    ...{ base, text, disk, undo, redo, last },
    errors: { ...now.errors, [field]: why },
    unwritten:
      typed === null ? others : { ...others, [field]: { typed, before: first?.before ?? stepsOf(before), text, last } },
  }
}

/** The errors that stay where a step is made: those of what is still typed. */
export const errorsOfTyped = (article: Article): OpenArticle['errors'] =>
  Object.fromEntries(allUnwritten(article).map(({ field, why }) => [field, why]))

/** The same where the whole text is another one: what it changes by itself isn't waited for any more. */
export function errorsBeside(article: OpenArticle, text: string): OpenArticle['errors'] {
  const [before, after] = [articleOf(article.text), articleOf(text)]
  const isSame = (field: string): boolean =>
    field === BODY_FIELD
      ? before.body === after.body
      : sameValue(valueAt(before.data, pathOfKey(field)), valueAt(after.data, pathOfKey(field)))
  return Object.fromEntries(Object.entries(errorsOfTyped(article)).filter(([field]) => isSame(field)))
}

/** The field whose unwritten text is what was typed last; undefined: something else was. */
export function typedLast(article: OpenArticle): string | undefined {
  const { last } = article
  return allUnwritten(article).findLast(
    ({ field }) => last === null || last.field === field || last === article.unwritten[field]?.last,
  )?.field
}

/** Takes back what isn't written in a field, and that alone. */
export function withoutUnwritten(now: OpenArticle, field: string): Partial<OpenArticle> {
  const { [field]: _said, ...errors } = now.errors
  const { [field]: gone, ...unwritten } = now.unwritten
  const isStanding = gone !== undefined && gone.text === now.text && gone.before.base === now.base
  return { ...(isStanding && { ...gone.before, typing: null }), last: null, errors, unwritten }
}
