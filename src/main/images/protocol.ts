import type { Protocol } from 'electron'
import { imageScheme } from '../security/policy'
import { pictureAddress, readPicture } from './picture'

/** One transparent pixel: a picture that can't be shown is no error in the console; the page sees it by its width of 1. */
const placeholder = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/**
 * Serves `copydesk-image://WORKSPACE/PATH` from the folder of a workspace that is open now. `rootOf` gives that folder's
 * real path, null where no window has such a workspace. Pictures of other hosts are not loaded.
 */
export function serveImages(protocol: Protocol, rootOf: (workspace: string) => string | null): void {
  protocol.handle(imageScheme, ({ url }) => answerImageRequest(url, rootOf))
}

export async function answerImageRequest(url: string, rootOf: (workspace: string) => string | null): Promise<Response> {
  const address = pictureAddress(url)
  const root = address && rootOf(address.workspace)
  const picture = address && root ? await readPicture(root, address.path) : null
  const headers = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" }
  if (!picture) {
    return new Response(placeholder, {
      headers: { ...headers, 'content-type': 'image/png', 'cache-control': 'no-store' },
    })
  }
  return new Response(new Uint8Array(picture.bytes), {
    headers: { ...headers, 'content-type': picture.type, 'cache-control': 'private, max-age=60' },
  })
}
