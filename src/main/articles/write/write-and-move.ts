import { absolute, isOneFile, moveArticle } from './move-article'
import { type Write, type Written, writeAtomic } from './write-atomic'

/** An article's text changes, its file's place, or both. */
export interface WriteAndMove extends Pick<Write, 'file' | 'replace' | 'patience'> {
  /** Real path of the workspace. */
  readonly root: string
  readonly path: string
  /** What the file holds. */
  readonly before: { readonly text: string; readonly hash: string }
  readonly text: string
  /** The path that it gets; absent: it stays where it lies. */
  readonly to?: string | undefined
  /** As a write has it, with the path that the file has by then. */
  readonly late: (path: string, bytes: Buffer, before: Buffer) => Promise<void>
}

/**
 * Gives an article's file its text, and its place where it gets another one. Both or none: the text is written first, where nobody but
 * this program sees a difference yet, and taken back where the move fails. Never throws.
 */
export async function writeAndMove(job: WriteAndMove): Promise<Written> {
  const { root, path, file, before, text, to, replace, patience } = job
  let lies = path
  const late: Write['late'] = (bytes, was) => job.late(lies, bytes, was)
  const write = (into: string, now: string, baseHash: string): Promise<Written> =>
    writeAtomic({ file: into, text: now, baseHash, replace, late, ...(patience !== undefined && { patience }) })
  if (to === undefined) return write(file, text, before.hash)
  if (text === before.text) return moveArticle({ root, from: path, to, hash: before.hash })
  const target = absolute(root, to)
  if (isOneFile(file, target)) {
    // Its second name goes first, which a write would make a file of its own.
    const single = await moveArticle({ root, from: path, to, hash: before.hash })
    lies = to
    return single.kind === 'written' ? write(target, text, before.hash) : single
  }
  const written = await write(file, text, before.hash)
  if (written.kind !== 'written') return written
  const moved = await moveArticle({ root, from: path, to, hash: written.hash })
  // What others made of it meanwhile stays: the hash is another one then.
  if (moved.kind === 'written') lies = to
  else await write(file, before.text, written.hash)
  return moved
}
