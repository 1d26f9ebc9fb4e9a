import { ArticleError, applyEdits, parseArticle } from '../../shared/article'
import { isPublished } from '../../shared/article/card'
import type { ResponseOf } from '../../shared/ipc/contract'
import { readArticle } from './read-article'
import type { Reason } from './reason'
import { resolveInside } from './resolve-inside'
import { type Saved, saveArticle } from './save-article'

/** Called in the queue of its path. */
export interface Decide {
  readonly root: string
  readonly path: string
  readonly published: boolean
  readonly replace: boolean
}

type Decided = Saved<ResponseOf<'decideArticle'>>

const refused = (reason: Reason): Decided => ({ outcome: { kind: 'refused', reason }, before: null })

/** Sets `published` on the text that is on the disk now, whatever is unsaved elsewhere. */
export async function decideArticle(decide: Decide): Promise<Decided> {
  const first = await decideOnce(decide)
  // Somebody else decided between our read and our write: look again, there is no text of ours to lose.
  return first.outcome.kind === 'conflict' ? decideOnce(decide) : first
}

async function decideOnce({ root, path, published, replace }: Decide): Promise<Decided> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused') return refused(inside.reason)
  const disk = await readArticle(inside.file)
  if (disk.kind === 'refused') return refused(disk.reason)
  const article = parseArticle(disk.text)
  const error = article.problems.find((problem) => problem.severity === 'error')
  if (error !== undefined) return refused({ code: error.code, message: error.message })
  if (isPublished(article) === published) return { outcome: { kind: 'already' }, before: null }
  try {
    const text = applyEdits(disk.text, [{ op: 'set', path: ['published'], value: published }])
    return await saveArticle({ root, path, base: disk.text, text, replace })
  } catch (failure) {
    if (!(failure instanceof ArticleError)) throw failure
    return refused({ code: failure.code, message: failure.message })
  }
}
