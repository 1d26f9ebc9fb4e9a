import { lstat, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep, win32 } from 'node:path'
import { isArticlePath, readLayout } from '../articles/read/find-articles'
import { isHiddenName } from './hidden-name'
import { codeOf, type Reason, reasonOf } from './reason'

export type Inside =
  | { readonly kind: 'inside'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: Reason }

export const refused = (code: string, message: string): Inside => ({ kind: 'refused', reason: { code, message } })
const outside = refused('outside', 'Not a path inside this folder.')
const leadsOut = refused('outside', 'A link to a file outside this folder.')
const hidden = refused('hidden', 'A link to a file that belongs to another program, such as git.')
const byName = refused('not-an-article', 'Not an article of this folder.')
const noArticle = refused('not-an-article', 'A link to a file that is no article of this folder.')

/** A relative path with '/' that stays below where it starts, by its words alone. */
export function isPlainPath(path: string): boolean {
  if (path.includes('\0') || isAbsolute(path) || win32.isAbsolute(path) || /^[a-z]:/i.test(path)) return false
  // On Windows a backslash separates, elsewhere it is part of a name.
  const parts = path.split(sep === '\\' ? /[\\/]/ : '/')
  return parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Where a path leads, relative to the workspace with '/', links resolved; or why it isn't there. */
async function resolvedOf(root: string, path: string): Promise<string | Inside> {
  if (!isPlainPath(path)) return outside
  const named = join(root, path)
  try {
    const way = relative(root, await realpath(named))
    const isInside = way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
    return isInside ? way.split(sep).join('/') : leadsOut
  } catch (error) {
    const link = await lstat(named).catch(() => null)
    if (codeOf(error) === 'ENOENT' && link?.isSymbolicLink()) return refused('dead-link', 'A link that leads nowhere.')
    return { kind: 'refused', reason: reasonOf(error) }
  }
}

/** What is no article in any folder. */
const anyFolder = { collections: [] }
const isHidden = (way: string): boolean => way.split('/').some(isHiddenName)
const isArticle = (root: string, way: string): Promise<boolean> =>
  readLayout(root).then(
    (layout) => isArticlePath(way, layout),
    () => false,
  )

/**
 * The real file that a path of a workspace names, links resolved, if it is inside the workspace and nothing on the way to it is
 * hidden. `root` is the workspace's real path, `path` is relative to it with '/'. Never throws.
 */
export async function resolveInside(root: string, path: string): Promise<Inside> {
  const way = await resolvedOf(root, path)
  if (typeof way !== 'string') return way
  return isHidden(way) ? hidden : { kind: 'inside', file: join(root, way) }
}

/**
 * The same for an article, to read it or to write it: what a link leads to must be an article by the same rules. That the path
 * itself is one the caller knows of the library; here only its name is looked at.
 */
export async function resolveArticle(root: string, path: string): Promise<Inside> {
  if (!isArticlePath(path, anyFolder)) return byName
  const way = await resolvedOf(root, path)
  if (typeof way !== 'string') return way
  if (isHidden(way)) return hidden
  // What is no link needs no look at the folders.
  return way === path || (await isArticle(root, way)) ? { kind: 'inside', file: join(root, way) } : noArticle
}
