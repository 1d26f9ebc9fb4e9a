import type { ArticleCard } from '../../../shared/card/article-card'
import type { AskedOf, ResponseOf } from '../../../shared/ipc/contract'
import { type KnownTopic, type NearStory, nearness, providerName, topicKey, topicsToAdd } from '../../../shared/query'
import { foldedValue } from '../../../shared/text/fold'
import { Best } from './best'
import type { Library } from './library'

/** As many as there are digits to add them by; the contract's cap. */
const TOPICS = 9
/** Of so many stories that have most in common with an article the topics are suggested. */
const NEAR = 8
/** Where no taxonomy says which words are topics, shorter ones are found in any text: `go`, `it`. In UTF-16 units. */
const MIN_LETTERS = 3

/** Who else tells this story; nothing of one that is gone. */
export function readStory(library: Library, path: string): ResponseOf<'readStory'> {
  const card = library.get(path)?.card
  return { also: card === undefined ? [] : library.stories.alsoOf(card) }
}

/** What counts where all that two have in common most articles have: below anything that few have. */
const FAINT = 0.001

/** How near others are to an article: by what few have in common with it, and where nothing is, by its topics, its provider and its time. */
function scorerFor(card: ArticleCard, library: Library): (other: ArticleCard) => number {
  const scoreOf = library.related.scorerFor(card)
  const topics = new Set(card.topics.map(topicKey))
  const provider = providerName(card)
  return (other) => {
    const score = scoreOf(other)
    if (score > 0) return score
    const isAlike =
      other.topics.some((topic) => topics.has(topicKey(topic))) ||
      (provider !== null && providerName(other) === provider)
    return isAlike ? FAINT * (1 + nearness(card.time, other.time)) : 0
  }
}

/** The stories that have most in common with an article, the nearest first. */
function nearestTo(card: ArticleCard, library: Library): readonly NearStory[] {
  const scoreOf = scorerFor(card, library)
  const best = new Best<NearStory>(NEAR, (one, other) => one.score > other.score)
  for (const other of library.cards()) {
    if (other.path === card.path || other.topics.length === 0) continue
    const score = scoreOf(other)
    if (score > 0) best.add({ card: other, score })
  }
  return best.kept
}

/** The articles of this folder that it names as related, each as near as any other. */
function relatedTo(card: ArticleCard, library: Library): readonly NearStory[] {
  const found = card.addresses.slice(card.ownAddresses).flatMap((key) => library.stories.withAddress(key) ?? [])
  return [...new Set(found)].filter(({ path }) => path !== card.path).map((other) => ({ card: other, score: 1 }))
}

/** The names that articles use, where no taxonomy says what its topics are. */
const usedTopics = (library: Library): readonly KnownTopic[] =>
  library
    .listValues({ field: 'topics' })
    .filter((name) => foldedValue(name).length >= MIN_LETTERS)
    .map((name) => ({ name, keywords: [] }))

/** Topics that an article may lack, each with what says so. The library's comparison has to be up to date. */
export function suggestTopics(
  library: Library,
  { path, typed }: AskedOf<'suggestTopics'>,
  taxonomy: readonly KnownTopic[],
): ResponseOf<'suggestTopics'> {
  const found = library.get(path)?.card
  if (found === undefined || found.broken !== null) return { topics: [] }
  const card = typed === null ? found : { ...found, ...typed }
  const nearby = {
    related: relatedTo(found, library),
    near: nearestTo(card, library),
    worthOf: (topic: string) => library.related.worthOf(topicKey(topic)),
  }
  const known = taxonomy.length > 0 ? taxonomy : usedTopics(library)
  return { topics: topicsToAdd(card, known, nearby, TOPICS) }
}
