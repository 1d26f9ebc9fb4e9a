import { type Article, ArticleError, applyEdits, forbidsEditing, parseArticle } from '../../shared/article'
import { readFront } from '../../shared/article/read/front'
import { quickArticle } from '../../shared/article/read/quick'
import { cardOf, plainCard } from '../../shared/card/card'
import { editsOf, type Stories } from '../../shared/change'
import { ANOTHER_STANDS, isAnotherThan } from '../../shared/change/another'
import type { Change, Identity } from '../../shared/change/change'
import { identityOf } from '../../shared/change/identity'
import { type Moved, movedPath } from '../../shared/fields/table/draft-path'
import { isTurnedByMoving } from '../../shared/fields/table/published'
import type { FieldTable } from '../../shared/fields/table/table'
import { firstOf } from '../../shared/fields/table/values'
import type { Reason } from '../files/reason'
import { empty } from './write/being-written'

/** Changes of one article. */
export interface Changes {
  readonly path: string
  /** Which key means what in this folder. */
  readonly table: FieldTable
  /** Made one after the other, in one write; those that edit the file: decisions are the log's. */
  readonly changes: readonly Change[]
  /** The article that is meant, where it is known: another one that stands in its file is left alone. */
  readonly meant?: Identity | undefined
  /** What related stories say, for changes that ask for them. */
  readonly stories?: Stories | undefined
}

type Changed =
  /** The same text where all of it is so already. */
  | { readonly kind: 'changed'; readonly text: string }
  /** The file's name changes, since where it lies says whether readers see it; and its text, where that says otherwise there. */
  | { readonly kind: 'moves'; readonly to: string; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Reason }

/** Why a change leaves alone what took the place of the article that it was asked for. */
export const another: Reason = { code: 'another', message: `${ANOTHER_STANDS}.` }

/** As its card would say it, which most texts give without being parsed. */
const identityIn = (path: string, text: string, fields: FieldTable): Identity =>
  identityOf(plainCard(path, text, fields) ?? cardOf(path, quickArticle(text), { fields }))

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Where these changes move the file. */
function moveBy({ path, changes, table }: Changes, text: string): Moved {
  const [only, ...others] = changes
  if (only === undefined || others.length > 0 || (only.kind !== 'publish' && only.kind !== 'unpublish')) return null
  // Most are published by a line of theirs, and for those no date is read.
  if (!isTurnedByMoving(path, table.switch)) return null
  const written = firstOf(readFront(text).data, table.roles.date)
  const date = typeof written === 'string' ? written : null
  return movedPath({ path, date, today: today() }, only.kind === 'publish', table.switch)
}

/** Why no change is made of a text that can't be read whole; null where one is. */
function whyNotRead(article: Article): Reason | null {
  const error = article.problems.find(forbidsEditing)
  return error === undefined ? null : { code: error.code, message: error.message }
}

/** What changes make of an article's text, or why they make nothing of it. */
export function changeText(asked: Changes, before: string): Changed {
  const { path, table, changes, meant, stories } = asked
  // Its writer may have just begun.
  if (before === '') return { kind: 'refused', reason: empty }
  if (meant !== undefined && isAnotherThan(meant, identityIn(path, before, table))) {
    return { kind: 'refused', reason: another }
  }
  let text = before
  try {
    const moved = moveBy(asked, before)
    for (const change of changes) {
      const article = parseArticle(text)
      const reason = whyNotRead(article)
      if (reason !== null) return { kind: 'refused', reason }
      if (moved !== null && 'reason' in moved) return { kind: 'refused', reason: moved.reason }
      text = applyEdits(text, editsOf(change, article, { path: moved?.to ?? path, table, stories }))
    }
    if (moved !== null && 'to' in moved) return { kind: 'moves', to: moved.to, text }
  } catch (failure) {
    if (!(failure instanceof ArticleError)) throw failure
    return { kind: 'refused', reason: { code: failure.code, message: failure.message } }
  }
  return { kind: 'changed', text }
}
