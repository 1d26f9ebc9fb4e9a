import type { Article, Edit } from '../../article/types'
import { movedPath } from '../../fields/table/draft-path'
import { switchEdits } from '../../fields/table/published'
import type { FieldTable } from '../../fields/table/table'
import type { Looked } from '../changeable'
import { already, type Outlook, skipped, stateless, unless } from '../outlook'
import type { Kind, Where } from './kind'

/** Why an article's file can't be moved to where its state would be the other one; null: it can, or it isn't moved at all. */
function whyNotMoved({ path, date }: Looked, isToBePublished: boolean, { switch: turned }: FieldTable): Outlook | null {
  // On which day it is moved says nothing of whether it can be.
  const moved = movedPath({ path, date, today: '' }, isToBePublished, turned)
  return moved !== null && 'reason' in moved ? skipped(moved.reason) : null
}

const switchTo =
  (value: boolean) =>
  (article: Article, _change: unknown, { table, path }: Where): Edit[] =>
    switchEdits(article, value, path, table.switch)

const DUPLICATE = 'duplicate'

/** What readers would see of it. */
function wrongWith({ problems }: Looked) {
  const error = problems.find(({ severity }) => severity === 'error')
  const copy = problems.find(({ code }) => code === DUPLICATE)
  const doubt = problems.find(({ severity, code }) => severity === 'warning' && code !== DUPLICATE)
  return {
    warning: error?.message ?? null,
    ...(copy !== undefined && { copy: copy.message }),
    ...(error === undefined && doubt !== undefined && { doubt: doubt.message }),
  }
}

export const publish: Kind<'publish'> = {
  decision: null,
  edits: switchTo(true),
  outlook: (card, _change, table) => {
    if (card.published === null) return stateless(table)
    if (card.published) return already
    return whyNotMoved(card, true, table) ?? { kind: 'changes', ...wrongWith(card) }
  },
  label: () => 'Publish',
  labelOfMany: (_change, articles) => `Publish ${articles}`,
  verb: (count) => `Publish ${count}`,
  running: () => 'Publishing',
  outcome: () => 'published',
  done: () => 'Published',
  participle: 'published',
}

export const unpublish: Kind<'unpublish'> = {
  decision: null,
  edits: switchTo(false),
  outlook: (card, _change, table) => {
    if (card.published === null) return stateless(table)
    return (card.published ? whyNotMoved(card, false, table) : null) ?? unless(!card.published)
  },
  label: () => 'Unpublish',
  labelOfMany: (_change, articles) => `Unpublish ${articles}`,
  verb: (count) => `Unpublish ${count}`,
  running: () => 'Unpublishing',
  outcome: () => 'unpublished',
  done: () => 'Unpublished',
  participle: 'unpublished',
}
