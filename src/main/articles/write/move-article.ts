import { constants, copyFile, link, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolderInside } from '../../files/make-folder'
import { pinFolder } from '../../files/pinned-folder'
import { codeOf, type Reason, reasonOf } from '../../files/reason'
import { resolveInside } from '../../files/resolve-inside'

const taken: Reason = { code: 'taken', message: 'Another file has the name that it would get. Rename one of the two.' }
const linked: Reason = {
  code: 'linked',
  message: 'It is a link to another file, which stays where it is. Move it by hand.',
}
/** Disks without second names for a file say one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

/**
 * Gives an article's file another place (both paths relative to the workspace's real path, with '/'); null, or why not. What stands at
 * the new place is never replaced, and at every moment the file has at least one of its two names.
 */
export async function moveArticle(root: string, from: string, to: string): Promise<Reason | null> {
  const inside = await resolveInside(root, from)
  if (inside.kind === 'refused') return inside.reason
  if (inside.file !== join(root, ...from.split('/'))) return linked
  try {
    const target = await pinFolder(await makeFolderInside(root, dirname(to)))
    try {
      const file = target.at(basename(to))
      await link(inside.file, file).catch(async (error: unknown) => {
        if (!NO_LINKS.has(codeOf(error))) throw error
        await copyFile(inside.file, file, constants.COPYFILE_EXCL)
      })
      await target.sync()
    } finally {
      await target.close()
    }
    await unlink(inside.file)
    const source = await pinFolder(dirname(inside.file))
    await source.sync().finally(() => source.close())
    return null
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? taken : reasonOf(error)
  }
}
