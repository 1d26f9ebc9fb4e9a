import { hostOf } from '../text/address'

/** Where the picture lies that an article names: in its folder, in the address itself, or on a server. */
export type PicturePlace = 'folder' | 'inline' | 'outside'

/** A drawing isn't among them: it would be drawn in the window itself, where one that never ends holds up everything. */
const INLINE = /^data:image\/(png|jpeg|gif|webp|avif)[;,]/i

export function placeOfPicture(address: string): PicturePlace {
  if (INLINE.test(address)) return 'inline'
  return /^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) ? 'outside' : 'folder'
}

/**
 * The file that the address of a picture of the folder means to a server: without query and fragment, decoded. Escapes that make no sense
 * stand for themselves.
 */
export function fileOfAddress(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The server on which a picture lies, in small letters; null where it lies on none. */
export const serverOfPicture = (address: string): string | null =>
  hostOf(address.replace(/^\s*\/\//, 'https://'))?.toLowerCase() ?? null

/** In which a picture from outside is shown: a copy for a row or a card, or as it came. */
export const pictureSizes = ['row', 'card', 'whole'] as const
export type PictureSize = (typeof pictureSizes)[number]

/** Below a workspace's pictures: those from outside, by the ids that main gave them. No file of a folder is named so. */
const OUTSIDE = '~outside'

/** Where the window loads a picture from outside; another `version` (ms since 1970) is loaded anew. */
export const outsideSource = (folder: string, id: string, size: PictureSize, version: number): string =>
  `${folder}/${OUTSIDE}/${id}/${size}?${version}`

/** The id and size in the path of such an address; null: it is none. */
export function outsideIn(path: string): { readonly id: string; readonly size: PictureSize } | null {
  const [, place, id, size] = path.split('/')
  if (place !== OUTSIDE || id === undefined || !/^[0-9a-f]{32}$/.test(id)) return null
  const known = pictureSizes.find((one) => one === size)
  return known === undefined ? null : { id, size: known }
}
