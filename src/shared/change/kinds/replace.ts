import { ArticleError } from '../../article/errors'
import type { Article, Edit } from '../../article/types'
import type { FieldTable } from '../../fields/table/table'
import { stepsTo, writtenAt } from '../../fields/table/values'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import { skipped, unless } from '../outlook'
import { textRows } from '../replace/fields'
import { finderFor, type Replacing } from '../replace/finder'
import type { Kind } from './kind'

const said = (text: string): string => `“${label(text, MAX_NAME_LETTERS)}”`

const named = ({ find, with: written }: Replacing): string =>
  written === '' ? `Remove ${said(find)}` : `Replace ${said(find)} with ${said(written)}`

const keysOf = ({ field }: Replacing, table: FieldTable): string[] =>
  textRows(table).flatMap(({ key }) => (field === null || field === key ? key : []))

const noField = { code: 'no-field', message: 'This folder has no such text field.' }

function edits({ data }: Article, change: Replacing, table: FieldTable): Edit[] {
  const keys = keysOf(change, table)
  if (keys.length === 0) throw new ArticleError('bad-edit', noField.message)
  const finder = finderFor(change)
  if ('fault' in finder) throw new ArticleError('bad-edit', finder.fault)
  return keys.flatMap((key): Edit[] => {
    const now = writtenAt(data, key)
    if (typeof now !== 'string') return []
    const value = finder.replaceIn(now)
    return value === now ? [] : [{ op: 'set', path: stepsTo(key), value }]
  })
}

/** Find and replace in text fields. A card holds no more than a part of them: whether an article changes its file says. */
export const replace: Kind<'replace'> = {
  decision: null,
  isSeenInFile: true,
  edits: (article, change, { table }) => edits(article, change, table),
  outlook: (_card, change, table) => (keysOf(change, table).length === 0 ? skipped(noField) : unless(false)),
  label: named,
  labelOfMany: (change, articles) => `${named(change)} ${change.with === '' ? 'from' : 'in'} ${articles}`,
  verb: (count) => `Replace in ${count}`,
  running: ({ find }) => `Replacing ${said(find)}`,
  outcome: ({ find }) => `with ${said(find)} replaced`,
  done: ({ find }) => `${said(find)} replaced`,
  participle: 'changed',
}
