import { ArticleError, applyEdits, parseArticle } from '../../shared/article'
import { editsOf } from '../../shared/change'
import type { Change } from '../../shared/ipc/change'
import type { ResponseOf } from '../../shared/ipc/contract'
import { readArticle } from './read-article'
import type { Reason } from './reason'
import { resolveInside } from './resolve-inside'
import { type Save, type Saved, saveArticle } from './save-article'

/** Called in the queue of its path. */
export interface ChangeOptions {
  readonly root: string
  readonly path: string
  /** One that edits the file: decisions are the log's. */
  readonly change: Change
  readonly replace: boolean
  readonly note?: NonNullable<Save['note']>
}

type Changed = Saved<ResponseOf<'changeArticle'>>

const refused = (reason: Reason): Changed => ({ outcome: { kind: 'refused', reason }, before: null })

/** Makes a change on the text that is on the disk now, whatever is unsaved elsewhere. */
export async function changeArticle(options: ChangeOptions): Promise<Changed> {
  const first = await changeOnce(options)
  // Somebody else changed it between our read and our write: look again, there is no text of ours to lose.
  return first.outcome.kind === 'conflict' ? changeOnce(options) : first
}

async function changeOnce({ change, ...save }: ChangeOptions): Promise<Changed> {
  const inside = await resolveInside(save.root, save.path)
  if (inside.kind === 'refused') return refused(inside.reason)
  const disk = await readArticle(inside.file)
  if (disk.kind === 'refused') return refused(disk.reason)
  const article = parseArticle(disk.text)
  const error = article.problems.find((problem) => problem.severity === 'error')
  if (error !== undefined) return refused({ code: error.code, message: error.message })
  const edits = editsOf(change, article)
  if (edits.length === 0) return { outcome: { kind: 'already' }, before: null }
  try {
    return await saveArticle({ ...save, base: disk.text, text: applyEdits(disk.text, edits) })
  } catch (failure) {
    if (!(failure instanceof ArticleError)) throw failure
    return refused({ code: failure.code, message: failure.message })
  }
}
