import { fileOfAddress } from '../../../shared/pictures/address'
import { MAX_PICTURE_BYTES } from '../../../shared/pictures/limits'
import { placesOf } from '../../../shared/pictures/places'
import { readFileGuarded } from '../../files/read-file'
import { resolveInside } from '../../files/resolve-inside'

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

async function readAt(root: string, path: string): Promise<Picture | null> {
  const inside = await resolveInside(root, path.replace(/^\/+/, ''))
  if (inside.kind === 'refused') return null
  const read = await readFileGuarded(inside.file, { maxBytes: MAX_PICTURE_BYTES, isReal: true })
  const type = read.kind === 'bytes' ? pictureType(read.bytes) : null
  return read.kind === 'refused' || type === null ? null : { bytes: new Uint8Array(read.bytes), type }
}

/**
 * Reads a picture of a workspace. `asked` is as an article has it, relative to `root` with '/': the name of a file, else an address,
 * which may be encoded and have a query; leading slashes are left out, as a site's root-relative address has one. `article`: the path of
 * the file that names it, beside which it may lie. Null where it leads outside or to what is hidden (links resolved), isn't a picture,
 * or is too large.
 */
export async function readPicture(root: string, asked: string, article: string | null = null): Promise<Picture | null> {
  for (const address of new Set([asked, fileOfAddress(asked)])) {
    for (const place of placesOf(address, article)) {
      const picture = await readAt(root, place)
      if (picture !== null) return picture
    }
  }
  return null
}

/** The workspace id, the path and the article (`?of=`) of a copydesk-image:// address, decoded once; null where it is none. */
export function pictureAddress(
  url: string,
): { readonly workspace: string; readonly path: string; readonly article: string | null } | null {
  if (!URL.canParse(url)) return null
  const { host, pathname, searchParams } = new URL(url)
  try {
    const [path, article] = [decodeURIComponent(pathname), searchParams.get('of')]
    // Of an article is asked only where the address has no leading slash itself.
    return { workspace: host, path: article === null ? path : path.replace(/^\/+/, ''), article }
  } catch {
    return null
  }
}
