import type { ArticleCard } from '../../card/article-card'
import { once } from '../../once'
import { fold, foldedValue } from '../../text/fold'
import { distanceOf } from './distance'
import { type Language, newsroomLanguage } from './fields'
import { writeFilter } from './filters'
import { parseQuery } from './parse'
import { type FieldPart, type Query, QueryError, readQuery, type Span } from './syntax'
import { needleOf, wordFinder } from './text'

type Cards = readonly ArticleCard[]
/** What stands in the text and is nowhere in the library, and what it may have been meant to be, the likeliest first. */
interface Unknown extends Span {
  readonly meant: readonly string[]
}
/** Folded words or values, and how often each is there. */
type Vocabulary = ReadonlyMap<string, number>

/** Of each unknown word so many are tried, and so many of their combinations. */
const TRIED = 3
const COMBINED = 9
const LONGEST = 2_000

/** Words and values that have to be there; what is left out with `-` may be unknown. */
function positive(query: Query): readonly Query[] {
  if (query.kind === 'all' || query.kind === 'any') return query.parts.flatMap(positive)
  if (query.kind === 'group') return positive(query.part)
  return query.kind === 'not' ? [] : [query]
}

/** How many letters may be wrong in a word. */
const allowed = (word: string): number => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2)

/** The nearest known words, the most used first among those equally near; also of which only the beginning is that near. */
function nearest(word: string, vocabulary: Vocabulary): readonly string[] {
  const most = allowed(word)
  if (most === 0) return []
  const found: { known: string; distance: number; count: number }[] = []
  for (const [known, count] of vocabulary) {
    let distance = distanceOf(word, known, most)
    if (distance > most && known.length > word.length) {
      // Words are typed from their beginning.
      distance = distanceOf(word, known.slice(0, word.length), most - 1) + 0.5
    }
    if (distance <= most) found.push({ known, distance, count })
  }
  found.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.known < b.known ? -1 : 1))
  return found.slice(0, TRIED).map(({ known }) => known)
}

function wordsOf(texts: Iterable<string | null>): Vocabulary {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of text === null ? [] : (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

function* namesIn(cards: Cards): Iterable<string | null> {
  for (const { title, provider, topics } of cards) {
    yield title
    yield provider.name
    yield provider.domain
    yield* topics
  }
}

function unknownWords({ from, to }: Span, text: string, cards: Cards, vocabulary: () => Vocabulary): Unknown[] {
  return [...text.slice(from, to).matchAll(/[^\s"]+/g)].flatMap((found) => {
    const word = needleOf(found[0])
    if (cards.some(wordFinder(word))) return []
    const at = from + found.index
    return [{ from: at, to: at + found[0].length, meant: nearest(word, vocabulary()) }]
  })
}

function unknownValue({ field, value, from, to }: FieldPart, cards: Cards, now: number, language: Language): Unknown[] {
  const known = language.field(field)
  const { valuesOf } = known ?? {}
  const holds = known?.predicate(value, now)
  if (!valuesOf || !holds || cards.some(holds)) return []
  const spellings = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const one of cards.flatMap(valuesOf)) {
    if (one === null || one === '') continue
    const folded = foldedValue(one)
    if (!spellings.has(folded)) spellings.set(folded, one)
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  const near = nearest(foldedValue(value), counts)
  return [{ from, to, meant: near.map((one) => writeFilter(field, spellings.get(one) ?? one)) }]
}

/** Every choice of one for each, the likeliest first. */
function combinations(unknown: readonly Unknown[]): readonly (readonly string[])[] {
  return unknown
    .reduce<readonly (readonly string[])[]>(
      (all, { meant }) => meant.flatMap((one) => all.map((before) => [...before, one])).slice(0, COMBINED),
      [[]],
    )
    .slice(0, COMBINED)
}

function written(text: string, unknown: readonly Unknown[], meant: readonly string[]): string {
  return unknown.reduceRight(
    (all, { from, to }, index) => all.slice(0, from) + (meant[index] ?? '') + all.slice(to),
    text,
  )
}

/** The first text in which the unknown is replaced so that something is found. */
function firstThatFinds(
  text: string,
  unknown: readonly Unknown[],
  cards: Cards,
  now: number,
  language: Language,
): string | null {
  if (unknown.length === 0) return null
  const texts = combinations(unknown).map((meant) => written(text, unknown, meant))
  return texts.find((one) => one.length <= LONGEST && cards.some(parseQuery(one, now, language))) ?? null
}

/** Each word is held against all that are known; of more than these nobody mistyped just one. */
const MAX_WORDS = 12

const wordsIn = (parts: ReturnType<typeof positive>, text: string): number =>
  parts.reduce((sum, { from, to }) => sum + text.slice(from, to).split(/\s+/).length, 0)

/**
 * 'Did you mean': a query that finds nothing, with what no article has (a word that begins none of theirs, a value of a field)
 * replaced by the nearest that some have. Null where it finds something or can't be read, where all of it is known, or where
 * nothing near finds more. `now` as in parseQuery.
 */
export function suggestQuery(
  text: string,
  cards: Cards,
  now: number,
  language: Language = newsroomLanguage,
): string | null {
  try {
    if (cards.some(parseQuery(text, now, language))) return null
  } catch (error) {
    if (error instanceof QueryError) return null
    throw error
  }
  const parts = positive(readQuery(text))
  if (wordsIn(parts, text) > MAX_WORDS) return null
  const suggest = (vocabulary: () => Vocabulary): string | null => {
    const unknown = parts.flatMap((part) => {
      if (part.kind === 'words') return unknownWords(part, text, cards, vocabulary)
      return part.kind === 'field' ? unknownValue(part, cards, now, language) : []
    })
    return firstThatFinds(
      text,
      unknown.toSorted((a, b) => a.from - b.from),
      cards,
      now,
      language,
    )
  }
  // Excerpts are ten times as long as all the rest: they are read only where the rest doesn't help.
  return (
    suggest(once(() => wordsOf(namesIn(cards)))) ??
    suggest(once(() => wordsOf([...namesIn(cards), ...cards.map((card) => card.excerpt)])))
  )
}
