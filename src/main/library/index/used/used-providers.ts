import type { ArticleCard } from '../../../../shared/card/article-card'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import { mostUsed, providerName } from '../../../../shared/query'
import { foldedValue } from '../../../../shared/text/fold'
import type { Logos } from './logos'

type UsedProvider = ResponseOf<'listProviders'>[number]

interface Found {
  readonly names: Map<string, number>
  readonly domains: Map<string, number>
  uses: number
  /** The newest ones, the newest first. */
  newest: readonly ArticleCard[]
}

/** The article that asks may be the newest itself. */
const NEWEST = 2

const count = (counts: Map<string, number>, value: string | null): void => {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
}

/** Who articles are from, by name where one has any, the most used first; each as most of its articles write it. */
export function usedProviders(cards: Iterable<ArticleCard>, logos: Pick<Logos, 'ofProvider'>): UsedProvider[] {
  const found = new Map<string, Found>()
  for (const card of cards) {
    const folded = foldedValue(providerName(card) ?? '')
    if (folded === '' || card.broken !== null) continue
    const known = found.get(folded) ?? { names: new Map(), domains: new Map(), uses: 0, newest: [] }
    found.set(folded, known)
    count(known.names, card.provider.name)
    count(known.domains, card.provider.domain)
    known.uses += 1
    known.newest = [...known.newest, card].sort((a, b) => (b.time ?? 0) - (a.time ?? 0)).slice(0, NEWEST)
  }
  return [...found.values()]
    .map(({ names, domains, uses, newest }) => {
      const [name, domain] = [mostUsed(names), mostUsed(domains)]
      return { name, domain, logo: logos.ofProvider(name, domain), uses, like: newest.map(({ path }) => path) }
    })
    .sort((a, b) => b.uses - a.uses || ((a.name ?? a.domain ?? '') < (b.name ?? b.domain ?? '') ? -1 : 1))
}
