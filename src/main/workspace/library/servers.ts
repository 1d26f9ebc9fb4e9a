import type { ArticleCard } from '../../../shared/ipc/card'
import { hostOf } from '../../../shared/query/address'

/** On how many servers the pictures of these articles lie. */
export function countServers(cards: readonly ArticleCard[]): number {
  const hosts = new Set<string>()
  for (const { image } of cards) {
    const host = image === null ? null : hostOf(image.replace(/^\s*\/\//, 'https://'))
    if (host !== null) hosts.add(host.toLowerCase())
  }
  return hosts.size
}
