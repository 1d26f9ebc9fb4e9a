import type { ArticleCard, InCommon, RelatedStory } from '../../../shared/card/article-card'
import type { AskedOf, ResponseOf } from '../../../shared/ipc/contract'
import {
  addressKey,
  asksForUnpublished,
  isTelling,
  linkOf,
  parseQuery,
  providerKey,
  providerName,
  QueryError,
  significantWords,
  topicKey,
  wordKey,
} from '../../../shared/query'
import { Best } from './best'
import type { Library } from './library'
import { asStory } from './same-story'

/** The contract's caps. */
const SHOWN = 20
const REASONS = 2
const REASON_WORDS = 2

const wordsOf = ({ title, excerpt }: ArticleCard): readonly string[] => significantWords(`${title}\n${excerpt ?? ''}`)

/** Something that two articles have in common, by the key of its trait; of several words by that of the rarest. */
interface Shared {
  readonly key: string
  readonly is: InCommon
}

/** What an article has in common with others, as people are told it. */
function reasonsFor(card: ArticleCard, { related }: Library): (other: ArticleCard) => RelatedStory['reason'] {
  const topics = new Set(card.topics.map(topicKey))
  const words = new Set(wordsOf(card).filter(isTelling))
  const provider = providerName(card)
  const byWorth = (a: string, b: string): number => related.worthOf(b) - related.worthOf(a)
  const rarest = (shared: readonly Shared[], most: number): InCommon[] =>
    shared
      .toSorted((a, b) => byWorth(a.key, b.key))
      .slice(0, most)
      .map(({ is }) => is)
  const wordsIn = (other: ArticleCard, holds: (key: string) => boolean): readonly Shared[] => {
    const both = wordsOf(other)
      .filter((word) => words.has(word) && holds(wordKey(word)))
      .sort((a, b) => byWorth(wordKey(a), wordKey(b)))
    const [first] = both
    return first === undefined
      ? []
      : [{ key: wordKey(first), is: { kind: 'words', words: both.slice(0, REASON_WORDS) } }]
  }
  const inCommon = (other: ArticleCard): InCommon[] => {
    const whose = providerName(other)
    const isSame = provider !== null && whose !== null && providerKey(provider) === providerKey(whose)
    const labels: readonly Shared[] = [
      ...other.topics
        .filter((topic) => topics.has(topicKey(topic)))
        .map((topic): Shared => ({ key: topicKey(topic), is: { kind: 'topic', topic } })),
      ...(isSame ? [{ key: providerKey(provider), is: { kind: 'provider' } } as const] : []),
    ]
    const rare = [
      ...wordsIn(other, (key) => related.isRare(key)),
      ...labels.filter(({ key }) => !related.isCommon(key)),
    ]
    if (rare.length > 0) return rarest(rare, REASONS)
    const known = wordsIn(other, (key) => !related.isCommon(key))
    return known.length > 0 ? rarest(known, 1) : rarest(labels, 1)
  }
  return (other) => ({
    inCommon: inCommon(other),
    apart: card.time === null || other.time === null ? null : Math.abs(card.time - other.time),
  })
}

interface Scored {
  readonly card: ArticleCard
  readonly score: number
}

/** Whether one goes before the other: of as much in common, the newer one. */
const isBetter = (a: Scored, b: Scored): boolean => {
  if (a.score !== b.score) return a.score > b.score
  const [one, other] = [a.card.time ?? 0, b.card.time ?? 0]
  return one === other ? a.card.path < b.card.path : one > other
}

const isOwn = (card: ArticleCard, holds: (address: number) => boolean): boolean =>
  card.addresses.some((address, at) => at < card.ownAddresses && holds(address))

type Found = Extract<ResponseOf<'suggestRelated'>, { readonly kind: 'found' }>

/** Why the story with this address, the key of a pasted one, is none to add to an article. Null: nothing speaks against it. */
function refusalOf(library: Library, card: ArticleCard, link: number, taken: ReadonlySet<number>): Found['refusal'] {
  const isLink = (address: number): boolean => address === link
  if (isOwn(card, isLink)) return 'itself'
  if (taken.has(link)) return 'related'
  const those = [...library.cards()].filter((other) => isOwn(other, isLink))
  if (those.some((one) => isOwn(one, (address) => taken.has(address)))) return 'related'
  return those.length > 0 && those.every(({ broken }) => broken !== null) ? 'unreadable' : null
}

/**
 * Stories that an article may be related to, those first that have most in common with it; with a text, those that this query
 * finds, and with a link those whose own address it is. Never itself, nor what it is related to already (`without`, addresses); its
 * duplicates stand apart. Unpublished ones are left out unless they are asked for, as an address asks for its article.
 */
export function suggestRelated(
  library: Library,
  { path, text, without, unpublished }: AskedOf<'suggestRelated'>,
  now: number,
): ResponseOf<'suggestRelated'> {
  const card = library.get(path)?.card
  const none: Found = { kind: 'found', articles: [], same: [], total: 0, unpublished: 0, like: null, refusal: null }
  if (card === undefined) return none
  try {
    const link = addressKey(linkOf(text) ?? '')
    const matches =
      link === null
        ? parseQuery(text, now, library.language)
        : (other: ArticleCard): boolean => isOwn(other, (address) => address === link)
    const isQuery = text.trim() !== ''
    const isWanted = unpublished || link !== null || asksForUnpublished(text)
    const taken = new Set(without.flatMap((address) => addressKey(address) ?? []))
    const refusal = link === null ? null : refusalOf(library, card, link, taken)
    if (refusal !== null) return { ...none, refusal }
    const same = new Set(library.stories.alsoOf(card).map((one) => one.path))
    const scoreOf = library.related.scorerFor(card)
    const best = new Best<Scored>(SHOWN, isBetter)
    const alike = new Best<Scored>(SHOWN, isBetter)
    let [found, hidden] = [0, 0]
    let like: ArticleCard | null = null
    for (const other of library.cards()) {
      if (other.path === path || other.broken !== null) continue
      if (other.related > 0 && (like === null || (other.time ?? 0) > (like.time ?? 0))) like = other
      if (isOwn(other, (address) => taken.has(address)) || !matches(other)) continue
      const score = scoreOf(other)
      if (score === 0 && !isQuery) continue
      if (same.has(other.path)) alike.add({ card: other, score })
      else if (isWanted || other.published !== false) {
        found += 1
        best.add({ card: other, score })
      } else hidden += 1
    }
    const reasonOf = reasonsFor(card, library)
    const told = ({ kept }: Best<Scored>): RelatedStory[] =>
      kept.map(({ card: other }) => ({
        ...asStory(other),
        topics: other.topics,
        reason: reasonOf(other),
      }))
    return {
      kind: 'found',
      articles: told(best),
      same: told(alike),
      total: found,
      unpublished: hidden,
      like: like?.path ?? null,
      refusal: null,
    }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { kind: 'bad', message: error.message, ...error.span }
  }
}
