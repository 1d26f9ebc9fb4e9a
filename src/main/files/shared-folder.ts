import type { Stats } from 'node:fs'
import { lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type PinnedFolder, pinFolder } from './pinned-folder'
import { codeOf, reasonOf } from './reason'
import { type Inside, refused } from './resolve-inside'

/** Folder of the workspace that holds what a team shares of its work beside the articles. */
export const SHARED = '.copydesk'

/** Null where nothing is there. */
const look = (file: string): Promise<Stats | null> =>
  lstat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })

/**
 * Where a file of it is, or will be. No link is followed, to the folder or in it: `git clone` brings links, and what is written
 * through one to a hook of git is a command. Never throws.
 */
export async function placeOfShared(root: string, path: string): Promise<Inside> {
  const file = join(root, path)
  try {
    const folder = await look(join(root, SHARED))
    if (folder?.isSymbolicLink()) return refused('link', `${SHARED} is a link, and links are not followed there.`)
    if (folder !== null && !folder.isDirectory()) return refused('not-a-folder', `${SHARED} is no folder.`)
    const there = folder === null ? null : await look(file)
    if (there?.isSymbolicLink()) return refused('link', `${path} is a link, and links are not followed there.`)
    if (there !== null && !there.isFile()) return refused('not-a-file', `${path} is no file.`)
    return { kind: 'inside', file }
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  }
}

/** Holds the folder open, made where it is missing; close it. Throws the reason where a link stands in its place. */
export async function pinSharedFolder(root: string): Promise<PinnedFolder> {
  const folder = join(root, SHARED)
  if ((await look(folder)) === null) {
    // A folder above that became a link must not get one.
    const above = await pinFolder(root)
    await mkdir(above.at(SHARED)).finally(above.close)
  }
  return pinFolder(folder)
}
