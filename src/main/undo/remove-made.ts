import { unlinkSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { hashOf } from '../files/hash'
import { pinFolder } from '../files/pinned-folder'
import { readFileGuardedSync } from '../files/read-file'
import { type Reason, reasonOf } from '../files/reason'
import { resolveInside } from '../files/resolve-inside'

export type Removed =
  | { readonly kind: 'removed' }
  /** The file isn't what it was: it stays. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'refused'; readonly reason: Reason }

/** What an action makes is small: a longer file is another one. */
const MAX_BYTES = 1_000_000

/**
 * Removes a file that an action made (`path` relative to the workspace at `root`, with '/'), if it still is what `hash` says. Nothing
 * that a link leads to is removed. Never throws.
 */
export async function removeMade(root: string, path: string, hash: string): Promise<Removed> {
  try {
    const inside = await resolveInside(root, dirname(path))
    if (inside.kind === 'refused') return inside
    const folder = await pinFolder(inside.file)
    try {
      const file = folder.at(basename(path))
      const disk = readFileGuardedSync(file, { maxBytes: MAX_BYTES })
      if (disk.kind === 'refused') return disk.reason.code === 'missing' ? disk : { kind: 'moved' }
      if (hashOf(disk.bytes) !== hash) return { kind: 'moved' }
      folder.check()
      // Nothing stands between the look and the removal.
      unlinkSync(file)
      await folder.sync().catch(() => undefined)
      return { kind: 'removed' }
    } finally {
      await folder.close()
    }
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  }
}
