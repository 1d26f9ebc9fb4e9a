import type { TileWords } from '../../shared/pictures/words'
import type { Picture } from './bytes/picture'

/** What stands where a picture from outside would: paper and the words for why. The window draws its own over it, with a button. */
export function tileOf(words: TileWords | null): Picture {
  const title = (words?.title ?? '').replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="382" height="200" viewBox="0 0 382 200">' +
    '<rect width="382" height="200" fill="#f7f6f3"/>' +
    `<text x="191" y="106" font-family="sans-serif" font-size="18" fill="#5c5a55" text-anchor="middle">${title}</text></svg>`
  return { bytes: new TextEncoder().encode(drawing), type: 'image/svg+xml' }
}
