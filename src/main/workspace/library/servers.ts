import type { ArticleCard } from '../../../shared/ipc/card'
import { placeOfPicture } from '../../../shared/pictures/address'

/** The host in an address on the web; enough to count them. */
const HOST = /^\s*(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i

/** On how many servers the pictures of these articles lie. */
export function countServers(cards: readonly ArticleCard[]): number {
  const hosts = new Set<string>()
  for (const { image } of cards) {
    const host = image !== null && placeOfPicture(image) === 'outside' ? HOST.exec(image)?.[1] : undefined
    if (host !== undefined) hosts.add(host.toLowerCase())
  }
  return hosts.size
}
