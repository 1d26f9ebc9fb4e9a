import type { ArticleCard } from '../../../shared/card/article-card'
import { picturesOf } from '../../../shared/card/card-pictures'
import { serverOfPicture } from '../../../shared/pictures/address'

/** On how many servers the pictures of these articles lie, and the logos of their providers (`logoOf`). */
export function countServers(cards: readonly ArticleCard[], logoOf: (card: ArticleCard) => string | null): number {
  const logos = new Set(cards.map(logoOf))
  const hosts = new Set<string>()
  for (const address of [...cards.flatMap(picturesOf).map(({ address }) => address), ...logos]) {
    const host = address === null ? null : serverOfPicture(address)
    if (host !== null) hosts.add(host)
  }
  return hosts.size
}
