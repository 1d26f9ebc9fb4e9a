import { basename, dirname, join } from 'node:path'
import type { Reason } from '../files/reason'
import { resolveInside } from '../files/resolve-inside'
import { proofOf } from './line-changes'
import { mayBeArticle } from './read/article-path'
import { type Saved, unwritten, whyNotOpened } from './save-article'
import { writeAtomic } from './write/write-atomic'

/** Called in the queue of its path. */
export interface Again {
  /** Real path of the workspace. */
  readonly root: string
  readonly path: string
  readonly text: string
}

const refused = (reason: Reason): Saved => unwritten({ kind: 'refused', reason })

/** Writes an article whose file is gone; what stands in its place by now is not replaced. Never throws. */
export async function writeAgain({ root, path, text }: Again): Promise<Saved> {
  const notOpened = whyNotOpened(text)
  if (notOpened !== null) return refused(notOpened)
  if (!mayBeArticle(path)) return refused({ code: 'not-an-article', message: 'Not an article of this folder.' })
  const below = dirname(path)
  const folder = below === '.' ? root : join(root, below)
  const inside = below === '.' ? { kind: 'inside', file: root } : await resolveInside(root, below)
  // A folder that is a link may lead to where no article is.
  if (inside.kind !== 'inside' || inside.file !== folder) {
    const message = `Its folder ${below} is gone too, or is another one. Make it, then write again.`
    return refused({ code: 'no-folder', message })
  }
  const file = join(folder, basename(path))
  const written = await writeAtomic({ file, text, baseHash: null, replace: false })
  switch (written.kind) {
    case 'written':
      return { outcome: { kind: 'saved', text, proof: proofOf('', text) }, before: null }
    case 'moved':
      return refused({ code: 'in-the-way', message: 'A file is there again. Look at it first.' })
    default:
      return unwritten(written)
  }
}
