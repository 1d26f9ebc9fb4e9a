import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { pinFolder } from './pinned-folder'
import { codeOf, type Reason, ReasonError } from './reason'
import { resolveInside } from './resolve-inside'

export const notAFolder: Reason = { code: 'not-a-folder', message: 'A file stands where the folder is to be.' }

/**
 * The real folder (absolute) at a path of a workspace, made where it is missing, with those above it. Throws the reason where the
 * path leads outside or to what is hidden, links resolved, or where something else stands there.
 */
export async function makeFolderInside(root: string, path: string): Promise<string> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'inside') {
    if ((await stat(inside.file)).isDirectory()) return inside.file
    throw new ReasonError(notAFolder)
  }
  if (inside.reason.code !== 'missing') throw new ReasonError(inside.reason)
  const above = dirname(path)
  // Made in a folder that is held: one above that became a link must not get it.
  const held = await pinFolder(above === '.' ? root : await makeFolderInside(root, above))
  try {
    await mkdir(held.at(basename(path))).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    await held.sync()
  } finally {
    await held.close()
  }
  const made = await resolveInside(root, path)
  if (made.kind === 'refused') throw new ReasonError(made.reason)
  return made.file
}
