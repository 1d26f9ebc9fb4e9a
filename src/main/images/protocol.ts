import type { Protocol } from 'electron'
import { outsideIn } from '../../shared/pictures/address'
import { tileWords } from '../../shared/pictures/words'
import { darkroomHost, imageScheme } from '../security/policy'
import { type Picture, pictureAddress, readPicture } from './bytes/picture'
import type { Darkroom } from './darkroom/darkroom'
import { tileOf } from './tile'
import type { WindowPictures } from './window-pictures'

export interface ImageSources {
  /** The real path of a workspace's folder, null where no window has such a workspace. */
  readonly rootOf: (workspace: string) => string | null
  readonly outside: Pick<WindowPictures, 'read'>
  readonly darkroom: Pick<Darkroom, 'answer'>
}

/** One transparent pixel: a picture that can't be shown is no error in the console; the page sees it by its width of 1. */
const placeholder: Picture = {
  bytes: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  type: 'image/png',
}

/** Serves `copydesk-image://WORKSPACE/PATH`: files of a folder that is open, pictures from outside by their ids, and the darkroom. */
export function serveImages(protocol: Protocol, sources: ImageSources): void {
  protocol.handle(imageScheme, ({ url }) => answerImageRequest(url, sources))
}

export async function answerImageRequest(url: string, { rootOf, outside, darkroom }: ImageSources): Promise<Response> {
  const address = pictureAddress(url)
  if (address?.workspace === darkroomHost) return darkroom.answer(address.path)
  const root = address && rootOf(address.workspace)
  if (!address || !root) return answer(placeholder, 'no-store')
  const named = outsideIn(address.path)
  if (named === null) {
    const picture = await readPicture(root, address.path, address.article)
    return picture === null ? answer(placeholder, 'no-store') : answer(picture, 'private, max-age=60')
  }
  const found = await outside.read(address.workspace, named.id, named.size)
  if (found === null) return answer(placeholder, 'no-store')
  // Another version has another address.
  if ('bytes' in found) return answer(found, 'private, max-age=3600')
  return answer(tileOf(tileWords(found, '')), 'no-store')
}

function answer({ bytes, type }: Picture, cache: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'cache-control': cache,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    },
  })
}
