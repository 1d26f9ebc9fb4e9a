import type { ArticleCard } from '../../../shared/card/article-card'
import { picturesOf } from '../../../shared/card/card-pictures'
import { serverOfPicture } from '../../../shared/pictures/address'

/** On how many servers the pictures of these articles lie. */
export function countServers(cards: readonly ArticleCard[]): number {
  const hosts = new Set<string>()
  for (const { address } of cards.flatMap(picturesOf)) {
    const host = serverOfPicture(address)
    if (host !== null) hosts.add(host)
  }
  return hosts.size
}
