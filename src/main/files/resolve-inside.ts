import { lstat, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep, win32 } from 'node:path'
import { codeOf, type Reason, reasonOf } from './reason'

export type Inside =
  | { readonly kind: 'inside'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: Reason }

const refused = (code: string, message: string): Inside => ({ kind: 'refused', reason: { code, message } })

/** A relative path with '/' that stays below where it starts, by its words alone. */
export function isPlainPath(path: string): boolean {
  if (path.includes('\0') || isAbsolute(path) || win32.isAbsolute(path) || /^[a-z]:/i.test(path)) return false
  // On Windows a backslash separates, elsewhere it is part of a name.
  const parts = path.split(sep === '\\' ? /[\\/]/ : '/')
  return parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

/**
 * The real file that a path of a workspace names, links resolved, if it is inside the workspace.
 * `root` is the workspace's real path, `path` is relative to it with '/'. Never throws.
 */
export async function resolveInside(root: string, path: string): Promise<Inside> {
  if (!isPlainPath(path)) return refused('outside', 'Not a path inside this folder.')
  const named = join(root, path)
  try {
    const file = await realpath(named)
    const way = relative(root, file)
    const inside = way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
    return inside ? { kind: 'inside', file } : refused('outside', 'A link to a file outside this folder.')
  } catch (error) {
    const link = await lstat(named).catch(() => null)
    if (codeOf(error) === 'ENOENT' && link?.isSymbolicLink()) return refused('dead-link', 'A link that leads nowhere.')
    return { kind: 'refused', reason: reasonOf(error) }
  }
}
