import { open, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'

/** The largest picture that is shown, in bytes. */
export const largestPicture = 8 * 1_048_576

export interface Picture {
  readonly bytes: Uint8Array
  readonly type: string
}

/** What the first bytes say a picture is; the name's ending is not believed. Null: none of the five kinds that are shown. */
export function pictureType(head: Uint8Array): string | null {
  const text = (from: number, to: number): string => String.fromCharCode(...head.subarray(from, to))
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'image/gif'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp'
  if (text(4, 8) === 'ftyp' && (text(8, 12) === 'avif' || text(8, 12) === 'avis')) return 'image/avif'
  return null
}

/**
 * Reads a picture of a workspace. `asked` is relative to `root` with '/'; leading slashes are left out, as a site's
 * root-relative address has one. Null where it leads outside (links resolved), isn't a picture, or is too large.
 */
export async function readPicture(root: string, asked: string): Promise<Picture | null> {
  const path = await pathInside(root, asked)
  if (path === null) return null
  const handle = await open(path, 'r').catch(() => null)
  if (handle === null) return null
  try {
    const found = await handle.stat()
    if (!found.isFile() || found.size > largestPicture) return null
    const bytes = await handle.readFile()
    const type = bytes.length > largestPicture ? null : pictureType(bytes)
    return type === null ? null : { bytes: new Uint8Array(bytes), type }
  } catch {
    return null
  } finally {
    await handle.close()
  }
}

async function pathInside(root: string, asked: string): Promise<string | null> {
  if (asked.includes('\0') || asked.includes('\\')) return null
  try {
    const base = await realpath(root)
    const path = await realpath(join(base, asked.replace(/^\/+/, '')))
    const inside = relative(base, path)
    return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : path
  } catch {
    return null
  }
}

/** The workspace id and the path of a copydesk-image:// address, decoded once; null where it is neither. */
export function pictureAddress(url: string): { readonly workspace: string; readonly path: string } | null {
  if (!URL.canParse(url)) return null
  const { host, pathname } = new URL(url)
  try {
    return { workspace: host, path: decodeURIComponent(pathname) }
  } catch {
    return null
  }
}
