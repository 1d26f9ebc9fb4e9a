import { lstat, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep, win32 } from 'node:path'
import { isHiddenName } from './hidden-name'
import { codeOf, type Reason, reasonOf } from './reason'

export type Inside =
  | { readonly kind: 'inside'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: Reason }

export const refused = (code: string, message: string): Inside => ({ kind: 'refused', reason: { code, message } })
const outside = refused('outside', 'Not a path inside this folder.')
const leadsOut = refused('outside', 'A link to a file outside this folder.')
export const hidden = refused('hidden', 'A link to a file that belongs to another program, such as git.')

/** A relative path with '/' that stays below where it starts, by its words alone. */
export function isPlainPath(path: string): boolean {
  if (path.includes('\0') || isAbsolute(path) || win32.isAbsolute(path) || /^[a-z]:/i.test(path)) return false
  // On Windows a backslash separates, elsewhere it is part of a name.
  const parts = path.split(sep === '\\' ? /[\\/]/ : '/')
  return parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Where a path leads, relative to the workspace with '/', links resolved; or why it isn't there. */
export async function resolvedOf(root: string, path: string): Promise<string | Inside> {
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

export const isHidden = (way: string): boolean => way.split('/').some(isHiddenName)

/**
 * The real file that a path of a workspace names, links resolved, if it is inside the workspace and nothing on the way to it is
 * hidden. `root` is the workspace's real path, `path` is relative to it with '/'. Never throws.
 */
export async function resolveInside(root: string, path: string): Promise<Inside> {
  const way = await resolvedOf(root, path)
  if (typeof way !== 'string') return way
  return isHidden(way) ? hidden : { kind: 'inside', file: join(root, way) }
}
