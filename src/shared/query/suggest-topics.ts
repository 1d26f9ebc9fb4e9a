import type { ArticleCard } from '../card/article-card'
import { fold, foldedValue } from '../text/fold'
import { mostUsed } from './facets/most-used'
import { isUnspaced, nextWord } from './language/text'
import { providerName } from './provider-name'

/** A topic of the site's taxonomy and the words by which its stories are known. */
export interface KnownTopic {
  readonly name: string
  readonly keywords: readonly string[]
}

/** Where whole words (or their plural) stand in a text, both folded; -1: nowhere. */
function wholeWords(text: string, words: string): number {
  for (let at = nextWord(text, words, 0); at !== -1; at = nextWord(text, words, at + 1)) {
    if (isUnspaced(words) || /^s?(?![\p{L}\p{N}])/u.test(text.slice(at + words.length))) return at
  }
  return -1
}

/** The topics whose name or keyword an article's title or excerpt has, in the order in which they are said. */
function named(card: ArticleCard, taxonomy: readonly KnownTopic[]): string[] {
  const text = fold(`${card.title}\n${card.excerpt ?? ''}`)
  const found = taxonomy.flatMap(({ name, keywords }) => {
    const places = [name, ...keywords]
      .map((words) => foldedValue(words))
      .filter((words) => words !== '')
      .map((words) => wholeWords(text, words))
      .filter((at) => at !== -1)
    return places.length === 0 ? [] : [{ name, at: Math.min(...places) }]
  })
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name)
}

/** Topics of other articles, those first that go most with this one's topics and provider; what every article has comes late. */
function related(card: ArticleCard, others: Iterable<ArticleCard>): string[] {
  const own = new Set(card.topics.map(foldedValue))
  const provider = providerName(card)
  const found = new Map<string, { spellings: Map<string, number>; weight: number; uses: number }>()
  for (const other of others) {
    if (other.path === card.path || other.topics.length === 0) continue
    const shared = other.topics.filter((topic) => own.has(foldedValue(topic))).length
    const weight = 2 * shared + Number(provider !== null && providerName(other) === provider)
    for (const name of other.topics) {
      const known = found.get(foldedValue(name)) ?? { spellings: new Map(), weight: 0, uses: 0 }
      found.set(foldedValue(name), known)
      known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1)
      known.weight += weight
      known.uses += 1
    }
  }
  const worth = ({ weight, uses }: { weight: number; uses: number }): number => weight / Math.sqrt(uses)
  return [...found.values()]
    .filter(({ weight }) => weight > 0)
    .map(({ spellings, ...known }) => ({ ...known, name: mostUsed(spellings) ?? '' }))
    .sort((a, b) => worth(b) - worth(a) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}

/**
 * Topics that an article may lack, at most `most`: first those of the taxonomy that its title or excerpt names, then those
 * that go with its topics and its provider in the library. None that it has.
 */
export function topicsToAdd(
  card: ArticleCard,
  taxonomy: readonly KnownTopic[],
  others: Iterable<ArticleCard>,
  most: number,
): string[] {
  const taken = new Set(card.topics.map(foldedValue))
  const added: string[] = []
  for (const name of [...named(card, taxonomy), ...related(card, others)]) {
    if (added.length === most) break
    if (taken.has(foldedValue(name))) continue
    taken.add(foldedValue(name))
    added.push(name)
  }
  return added
}
