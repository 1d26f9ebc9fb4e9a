import { basename, dirname, join } from 'node:path'
import { isArticlePath } from '../workspace/library/find-articles'
import { proofOf } from './line-changes'
import { resolveInside } from './resolve-inside'
import { type Saved, tooLarge } from './save-article'
import { writeAtomic } from './write-atomic'

/** Called in the queue of its path. */
export interface Again {
  /** Real path of the workspace. */
  readonly root: string
  readonly path: string
  readonly text: string
}

const refused = (code: string, message: string): Saved => ({
  outcome: { kind: 'refused', reason: { code, message } },
  before: null,
})

/** Writes an article whose file is gone; what stands in its place by now is not replaced. Never throws. */
export async function writeAgain({ root, path, text }: Again): Promise<Saved> {
  if (tooLarge(text)) return refused('too-large', 'Over 5 MB: too large to save.')
  if (!isArticlePath(path, { collections: [] })) return refused('not-an-article', 'Not an article of this folder.')
  const below = dirname(path)
  const folder = below === '.' ? root : join(root, below)
  const inside = below === '.' ? { kind: 'inside', file: root } : await resolveInside(root, below)
  // A folder that is a link may lead to where no article is.
  if (inside.kind !== 'inside' || inside.file !== folder)
    return refused('no-folder', `Its folder ${below} is gone too, or is another one. Make it, then write again.`)
  const file = join(folder, basename(path))
  const written = await writeAtomic({ file, text, baseHash: null, replace: false })
  switch (written.kind) {
    case 'written':
      return { outcome: { kind: 'saved', text, proof: proofOf('', text) }, before: null }
    case 'moved':
      return refused('in-the-way', 'A file is there again. Look at it first.')
    default:
      return { outcome: written, before: null }
  }
}
