import type { ArticleCard } from '../card/article-card'
import { foldedValue } from '../text/fold'
import { providerName } from './provider-name'
import { significantWords } from './same-story'
import { COMMON_SHARE } from './telling'

/** What two stories may have in common: a topic, the provider, a word. */
export interface Trait {
  /** The same for the same trait of any article. */
  readonly key: string
  /** How much it says of its own article; what two have in common counts by both. */
  readonly weight: number
}

const TOPIC_WEIGHT = Math.sqrt(3)
const PROVIDER_WEIGHT = 1
const TITLE_WEIGHT = 1.4
const EXCERPT_WEIGHT = 0.7
/** Two stories of the same hour count as this much in common; of two weeks apart, a third of it. */
const NEAR_WEIGHT = 3
const NEAR_MS = 14 * 86_400_000

const COMMON_WORTH = 0.05

export const topicKey = (topic: string): string => `topic ${foldedValue(topic)}`
export const providerKey = (name: string): string => `provider ${foldedValue(name)}`
export const wordKey = (word: string): string => `word ${word}`

/** Its topics, its provider and the words of its title and excerpt, each once; none of what can't be read. */
export function traitsOf(card: ArticleCard): readonly Trait[] {
  if (card.broken !== null) return []
  const found = new Map<string, number>()
  const add = (key: string, weight: number): void => {
    if (!found.has(key)) found.set(key, weight)
  }
  for (const topic of card.topics) add(topicKey(topic), TOPIC_WEIGHT)
  const provider = providerName(card)
  if (provider !== null) add(providerKey(provider), PROVIDER_WEIGHT)
  if (card.hasTitle) for (const word of significantWords(card.title)) add(wordKey(word), TITLE_WEIGHT)
  for (const word of significantWords(card.excerpt ?? '')) add(wordKey(word), EXCERPT_WEIGHT)
  return Array.from(found, ([key, weight]) => ({ key, weight }))
}

/** How much it says that two articles have the same, by how many of all have it: next to nothing where over a tenth have. */
export function rarity(uses: number, articles: number): number {
  const rare = Math.log(articles / Math.max(1, uses))
  return uses > articles * COMMON_SHARE ? rare * COMMON_WORTH : rare
}

/** How much it says that two articles are of nearly the same time (ms since 1970; null: it isn't known). */
export const nearness = (one: number | null, other: number | null): number =>
  one === null || other === null ? 0 : NEAR_WEIGHT * Math.exp(-Math.abs(one - other) / NEAR_MS)
