import { ArticleError, applyEdits, parseArticle } from '../../shared/article'
import { readFront } from '../../shared/article/read/front'
import { quickArticle } from '../../shared/article/read/quick'
import { cardOf, plainCard } from '../../shared/card/card'
import { editsOf } from '../../shared/change'
import { ANOTHER_STANDS, isAnotherThan } from '../../shared/change/another'
import type { Change, Identity } from '../../shared/change/change'
import { identityOf } from '../../shared/change/identity'
import { movedPath } from '../../shared/fields/table/draft-path'
import { newsroomTable } from '../../shared/fields/table/newsroom'
import type { FieldTable } from '../../shared/fields/table/table'
import { firstOf } from '../../shared/fields/table/values'
import type { ResponseOf } from '../../shared/ipc/contract'
import type { Reason } from '../files/reason'
import { type ChangedLines, changedLines, proofOfLines } from './line-changes'
import { readArticle } from './read/read-article'
import { resolveArticle } from './read/resolve-article'
import { type DiskText, type Save, type Saved, saveArticle } from './save-article'
import { whyNotQuiet, whyStillEmpty } from './write/being-written'
import { moveArticle } from './write/move-article'

/** Called in the queue of its path. */
export interface ChangeOptions {
  readonly root: string
  readonly path: string
  /** Which key means what in this folder; a newsroom's where it is absent. */
  readonly table?: FieldTable
  /** Made one after the other, in one write; those that edit the file: decisions are the log's. */
  readonly changes: readonly Change[]
  readonly replace: boolean
  /** The article that is meant, where it is known: another one that stands in its file is left alone. */
  readonly meant?: Identity | undefined
  readonly ofMany?: NonNullable<Save['ofMany']>
  readonly note?: NonNullable<Save['note']>
}

/** Why a change leaves alone what took the place of the article that it was asked for. */
export const another: Reason = { code: 'another', message: `${ANOTHER_STANDS}.` }

type Changed = Saved<ResponseOf<'changeArticle'>>

const unchanged = (outcome: Changed['outcome']): Changed => ({ outcome, before: null })

/** Makes changes on the text that is on the disk now, whatever is unsaved elsewhere. */
export async function changeArticle(options: ChangeOptions): Promise<Changed> {
  const first = await changeOnce(options)
  // Somebody else changed it between our read and our write: look again, there is no text of ours to lose.
  return first.outcome.kind === 'conflict' ? changeOnce(options) : first
}

async function changeOnce(options: ChangeOptions): Promise<Changed> {
  const { changes: _changes, ...save } = options
  const found = await readChanged(options)
  if (found.kind === 'moves') return moved(options, found)
  if (found.kind !== 'changes') return unchanged(found)
  return saveArticle({ ...save, base: found.read.disk.text, text: found.after, read: found.read })
}

/** The same without a write: what would be saved, as far as that can be known before. */
export async function tryChange(options: ChangeOptions): Promise<Changed> {
  const found = await readChanged(options)
  if (found.kind === 'moves') return asMoved(options, found)
  if (found.kind !== 'changes') return unchanged(found)
  const { after } = found
  const before = found.read.disk.text
  const changed = changedLines(before, after)
  await options.note?.(before, after, changed)
  return { outcome: { kind: 'saved', text: after, proof: proofOfLines(changed) }, before }
}

type Found =
  | { readonly kind: 'changes'; readonly read: DiskText; readonly after: string }
  /** What says whether readers see it is where it lies. */
  | { readonly kind: 'moves'; readonly text: string; readonly to: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly reason: Reason }

/** The file's name is what changes. */
async function asMoved(
  { path, note }: ChangeOptions,
  { text, to }: Extract<Found, { kind: 'moves' }>,
): Promise<Changed> {
  const changed: ChangedLines = { lines: [{ line: 1, before: path, after: to }], count: 1 }
  await note?.(text, text, changed, to)
  const proof = { summary: `${path} → ${to}`, lines: [...changed.lines] }
  return { outcome: { kind: 'saved', text, proof }, before: text, changed, movedTo: to }
}

async function moved(options: ChangeOptions, found: Extract<Found, { kind: 'moves' }>): Promise<Changed> {
  const done = await asMoved(options, found)
  const reason = await moveArticle(options.root, options.path, found.to)
  return reason === null ? done : unchanged({ kind: 'refused', reason })
}

/** As its card would say it, which most texts give without being parsed. */
const identityIn = (path: string, text: string, fields: FieldTable): Identity =>
  identityOf(plainCard(path, text, fields) ?? cardOf(path, quickArticle(text), { fields }))

/** Where a change moves the file; null where it edits it. Dated by its own date, else by today's day here. */
function moveBy({ path, changes, table = newsroomTable }: ChangeOptions, text: string): string | null {
  const [only, ...others] = changes
  if (only === undefined || others.length > 0 || (only.kind !== 'publish' && only.kind !== 'unpublish')) return null
  const written = firstOf(readFront(text).data, table.roles.date)
  const day = typeof written === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] : undefined
  return movedPath(path, only.kind === 'publish', table.switch, day ?? today())
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** The text on the disk, and what changes make of it. */
async function readChanged(options: ChangeOptions): Promise<Found> {
  const { root, path, changes, meant, table = newsroomTable, ofMany = false } = options
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') return inside
  const busy = await (ofMany ? whyNotQuiet : whyStillEmpty)(inside.file)
  if (busy !== null) return { kind: 'refused', reason: busy }
  const disk = await readArticle(inside.file)
  if (disk.kind === 'refused') return { kind: 'refused', reason: disk.reason }
  if (meant !== undefined && isAnotherThan(meant, identityIn(path, disk.text, table))) {
    return { kind: 'refused', reason: another }
  }
  const to = moveBy(options, disk.text)
  if (to !== null) return { kind: 'moves', text: disk.text, to }
  let text = disk.text
  try {
    for (const change of changes) {
      const article = parseArticle(text)
      const error = article.problems.find((problem) => problem.severity === 'error')
      if (error !== undefined) return { kind: 'refused', reason: { code: error.code, message: error.message } }
      text = applyEdits(text, editsOf(change, article, { path, table }))
    }
  } catch (failure) {
    if (!(failure instanceof ArticleError)) throw failure
    return { kind: 'refused', reason: { code: failure.code, message: failure.message } }
  }
  return text === disk.text ? { kind: 'already' } : { kind: 'changes', read: { file: inside.file, disk }, after: text }
}
