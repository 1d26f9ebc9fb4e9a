import { posix } from 'node:path'
import type { PictureType } from '../../../../shared/pictures/look'

/** The kinds that are copied, and how their names end. Drawings and icons are none of them: no card shows one. */
const endings = { png: 'png', jpeg: 'jpg', gif: 'gif', webp: 'webp', avif: 'avif' } as const
export type AddedType = keyof typeof endings

export const isAddedType = (type: PictureType): type is AddedType => Object.hasOwn(endings, type)

/** Names have up to 255 bytes; this leaves room for number, ending and what a save puts around it. */
const MAX_STEM_BYTES = 180

/** What stands in an address as it is, in every system's names. */
const UNSAFE = /[^\p{L}\p{M}\p{N}._-]+/gu

function cut(text: string): string {
  let [kept, bytes] = ['', 0]
  for (const letter of text) {
    bytes += Buffer.byteLength(letter)
    if (bytes > MAX_STEM_BYTES) break
    kept += letter
  }
  return kept
}

/** `DATE-SLUG.EXT`, as the article's own file is called; the second one is `DATE-SLUG-2.EXT`, and so on. */
export function pictureName(article: string, type: AddedType, number: number): string {
  const stem = posix.basename(article).replace(/\.[^.]*$/, '')
  const safe = cut(stem.toWellFormed().normalize('NFC').replace(UNSAFE, '-')).replace(/^[.-]+|[.-]+$/g, '')
  return `${safe || 'picture'}${number === 1 ? '' : `-${number}`}.${endings[type]}`
}

/** A name that `pictureName` gives, of any article. */
export const isPictureName = (name: string): boolean =>
  Object.values(endings).some((ending) => name.endsWith(`.${ending}`))
