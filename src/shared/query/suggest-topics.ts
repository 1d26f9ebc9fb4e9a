import { z } from 'zod'
import type { ArticleCard } from '../card/article-card'
import { fold, foldedValue } from '../text/fold'
import { mostUsed } from './facets/most-used'
import { isUnspaced, nextWord } from './language/text'

/** A topic of the site's taxonomy and the words by which its stories are known. */
export interface KnownTopic {
  readonly name: string
  readonly keywords: readonly string[]
}

/** A topic that an article may lack, with what says so. */
export const suggestedTopic = z.object({
  name: z.string(),
  because: z.discriminatedUnion('kind', [
    /** Its title or excerpt says these words of the topic, as they stand there. */
    z.object({ kind: z.literal('said'), words: z.string(), in: z.enum(['title', 'excerpt']) }),
    /** So many of its related stories in this folder have it. */
    z.object({ kind: z.literal('related'), have: z.number(), of: z.number() }),
    /** So many of the stories that have most in common with it have it. */
    z.object({ kind: z.literal('near'), have: z.number(), of: z.number() }),
  ]),
})
export type SuggestedTopic = z.infer<typeof suggestedTopic>

/** Another story, and how much the article has in common with it. */
export interface NearStory {
  readonly card: Pick<ArticleCard, 'topics'>
  readonly score: number
}

/** What fewer than one in so many of the nearest stories have is chance. */
const FEW = 4

/** What is known of an article's neighbours. */
export interface Nearby {
  /** The stories that it is related to. */
  readonly related: readonly NearStory[]
  /** Those that have most in common with it. */
  readonly near: readonly NearStory[]
  /** How much a topic tells: what most articles have tells little. */
  readonly worthOf: (topic: string) => number
}

/** Where whole words (or their plural) stand in a text, both folded; -1: nowhere. */
function wholeWords(text: string, words: string): number {
  for (let at = nextWord(text, words, 0); at !== -1; at = nextWord(text, words, at + 1)) {
    if (isUnspaced(words) || /^s?(?![\p{L}\p{N}])/u.test(text.slice(at + words.length))) return at
  }
  return -1
}

/** The words of a text that fold to these, as they stand there; the keyword itself where they stand inside others. */
function asWritten(text: string, keyword: string): string {
  const words = foldedValue(keyword)
  const parts = text.split(/([^\p{L}\p{N}'’-]+)/u)
  const count = words.split(' ').length
  for (let at = 0; at < parts.length; at += 2) {
    const some = parts.slice(at, at + 2 * count - 1).join('')
    if ([words, `${words}s`].includes(fold(some))) return some
  }
  return keyword
}

interface Named {
  readonly topic: SuggestedTopic
  readonly at: number
}

/** The topics whose name or keyword an article's title or excerpt has, in the order in which they are said. */
function named({ title, excerpt }: ArticleCard, taxonomy: readonly KnownTopic[]): SuggestedTopic[] {
  const texts = [
    { in: 'title', text: title, from: 0 },
    { in: 'excerpt', text: excerpt ?? '', from: title.length },
  ] as const
  const folded = texts.map((one) => ({ ...one, folded: fold(one.text) }))
  const found = taxonomy.flatMap(({ name, keywords }): Named[] => {
    const places = folded.flatMap((one) =>
      [name, ...keywords].flatMap((keyword) => {
        const words = foldedValue(keyword)
        const at = words === '' ? -1 : wholeWords(one.folded, words)
        return at === -1 ? [] : [{ at: one.from + at, in: one.in, keyword, text: one.text }]
      }),
    )
    const [first] = places.sort((a, b) => a.at - b.at)
    if (first === undefined) return []
    const because = { kind: 'said', words: asWritten(first.text, first.keyword), in: first.in } as const
    return [{ topic: { name, because }, at: first.at }]
  })
  return found.sort((a, b) => a.at - b.at).map(({ topic }) => topic)
}

/** The topics of these stories, those first that many and near ones have; what most articles have comes late. */
function usedBy(
  stories: readonly NearStory[],
  worthOf: Nearby['worthOf'],
  kind: 'related' | 'near',
): readonly SuggestedTopic[] {
  const found = new Map<string, { spellings: Map<string, number>; weight: number; have: number }>()
  for (const { card, score } of stories) {
    for (const [folded, name] of new Map(card.topics.map((topic) => [foldedValue(topic), topic]))) {
      const known = found.get(folded) ?? { spellings: new Map(), weight: 0, have: 0 }
      found.set(folded, known)
      known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1)
      known.weight += score * worthOf(name)
      known.have += 1
    }
  }
  return [...found.values()]
    .map(({ spellings, ...known }) => ({ ...known, name: mostUsed(spellings) ?? '' }))
    .sort((a, b) => b.weight - a.weight || b.have - a.have || (a.name < b.name ? -1 : 1))
    .map(({ name, have }) => ({ name, because: { kind, have, of: stories.length } }))
}

/**
 * Topics that an article may lack, at most `most`: first those that its title or excerpt names, then those of its related
 * stories, then those of the stories that have most in common with it. None that it has.
 */
export function topicsToAdd(
  card: ArticleCard,
  taxonomy: readonly KnownTopic[],
  { related, near, worthOf }: Nearby,
  most: number,
): SuggestedTopic[] {
  const taken = new Set(card.topics.map(foldedValue))
  const added: SuggestedTopic[] = []
  const nearby = usedBy(near, worthOf, 'near').filter(
    ({ because }) => because.kind !== 'near' || because.have * FEW >= because.of,
  )
  const all = [...named(card, taxonomy), ...usedBy(related, worthOf, 'related'), ...nearby]
  for (const topic of all) {
    if (added.length === most) break
    const folded = foldedValue(topic.name)
    if (folded === '' || taken.has(folded)) continue
    taken.add(folded)
    added.push(topic)
  }
  return added
}
