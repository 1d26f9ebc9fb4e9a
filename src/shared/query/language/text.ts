import type { ArticleCard } from '../../card/article-card'
import { fold } from '../../text/fold'
import type { Span } from './syntax'

const IN_WORD = /[\p{L}\p{N}]$/u
/** These are written without blanks between words, so a word may begin anywhere. */
const NO_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

export const isUnspaced = (text: string): boolean => NO_BLANKS.test(text)

/** Whether a letter or a digit stands before `at`. */
function endsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  // Folded text has no capitals; most of it is ASCII, where no look at Unicode's tables is needed.
  if (before < 128) return (before >= 97 && before <= 122) || (before >= 48 && before <= 57)
  return IN_WORD.test(text.slice(Math.max(0, at - 2), at))
}

/** Where `needle` begins a word of `text`, from a place on; -1: nowhere. Both folded. */
export function nextWord(text: string, needle: string, from: number): number {
  const anywhere = isUnspaced(needle)
  for (let at = text.indexOf(needle, from); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || anywhere || !endsWord(text, at)) return at
  }
  return -1
}

const WORDS = /[\p{L}\p{N}]+/gu
const PHRASE = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)+$/u

/** What a word or a phrase is looked for by: folded, and of a phrase its words alone, with a blank between each. '' for nothing. */
export function needleOf(written: string): string {
  const folded = fold(written).trim()
  const words = folded.includes(' ') ? (folded.match(WORDS) ?? []) : []
  return words.length < 2 ? folded : words.join(' ')
}

/** Where the signs end that stand from `at` on; a line break ends a field. */
function afterSigns(text: string, at: number): number {
  let end = at
  for (let code = text.codePointAt(end); code !== undefined && code !== 10; code = text.codePointAt(end)) {
    const sign = String.fromCodePoint(code)
    if (IN_WORD.test(sign)) break
    end += sign.length
  }
  return end
}

/** Whether a letter or a digit of ASCII stands there; folded text has no capitals. */
function isPlainLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** Where words end that stand one after the other from `at` on, whatever signs are between them; -1 where they don't. */
function endOf(text: string, words: readonly string[], at: number): number {
  let end = at + (words[0]?.length ?? 0)
  for (let place = 1; place < words.length; place += 1) {
    const word = words[place] ?? ''
    // Mostly one blank, and no look at Unicode's tables is needed.
    const isBlank = text.charCodeAt(end) === 32 && isPlainLetter(text, end + 1)
    const next = isBlank ? end + 1 : isPlainLetter(text, end) ? end : afterSigns(text, end)
    if (next === end || !text.startsWith(word, next)) return -1
    end = next + word.length
  }
  return end
}

/** Finds the next place of a needle (`needleOf`) in a folded text, from a place on; null: nowhere. The last word may go on. */
export function seekerOf(needle: string): (text: string, from: number) => Span | null {
  const words = PHRASE.test(needle) ? needle.split(' ') : [needle]
  const [first = '', ...others] = words
  return (text, from) => {
    // Of a phrase most texts lack one word.
    if (others.some((word) => !text.includes(word, from))) return null
    for (let at = nextWord(text, first, from); at !== -1; at = nextWord(text, first, at + 1)) {
      const to = endOf(text, words, at)
      if (to !== -1) return { from: at, to }
    }
    return null
  }
}

/** What words are looked for in: title, excerpt, provider, topics, folded; a line break keeps a phrase inside one field. */
function textOf(card: ArticleCard): string {
  const parts = [card.title, card.excerpt, card.provider.name, card.provider.domain, ...card.topics]
  return parts
    .filter((part) => part !== null)
    .map(fold)
    .join('\n')
}

/** A card's folded text, and which of the needles that were looked for lately it was asked about, and has: a bit each. */
interface Searched {
  readonly card: ArticleCard
  readonly text: string
  round: number
  asked: number
  has: number
  /** The cards that were asked about next after this one: in the order of the list, and in that of the facets. */
  next: Searched | null
  otherNext: Searched | null
}
const searched = new WeakMap<ArticleCard, Searched>()
/** The last that was asked about. */
let last: Searched | null = null

/** The needles of this round; there are as many as an integer has bits to spare. */
const needles: string[] = []
const ROUND = 30
let round = 0

/**
 * Looking a card up in the map takes longer than looking through its text, so what was asked about after what is remembered. A
 * card that is gone is forgotten when the cards are gone through the next time.
 */
function searchedOf(card: ArticleCard): Searched {
  const known = guess(card) ?? lookUp(card)
  if (known.round !== round) {
    known.round = round
    known.asked = 0
    known.has = 0
  }
  last = known
  return known
}

function guess(card: ArticleCard): Searched | null {
  if (last === null || last.card === card) return last
  if (last.next?.card === card) return last.next
  return last.otherNext?.card === card ? last.otherNext : null
}

function lookUp(card: ArticleCard): Searched {
  let known = searched.get(card)
  if (known === undefined) {
    known = { card, text: textOf(card), round, asked: 0, has: 0, next: null, otherNext: null }
    searched.set(card, known)
  }
  if (last !== null) {
    last.otherNext = last.next
    last.next = known
  }
  return known
}

/**
 * Whether a card has this needle (`needleOf`), a word by its beginning. A list and its facets ask the same of every card, and a word that is being
 * typed can only be where its beginning was: what was found is remembered for the last needles.
 */
export function wordFinder(needle: string): (card: ArticleCard) => boolean {
  const seek = seekerOf(needle)
  let madeIn = -1
  let bit = 0
  let shorter = 0
  const enter = (): void => {
    let at = needles.indexOf(needle)
    if (at === -1) {
      if (needles.length === ROUND) {
        needles.length = 0
        round += 1
      }
      at = needles.push(needle) - 1
    }
    madeIn = round
    bit = 1 << at
    shorter = 0
    for (const [index, other] of needles.entries())
      if (other !== needle && needle.startsWith(other)) shorter |= 1 << index
  }
  return (card) => {
    if (madeIn !== round) enter()
    const known = searchedOf(card)
    if ((known.asked & bit) !== 0) return (known.has & bit) !== 0
    const isThere = (known.asked & shorter & ~known.has) === 0 && seek(known.text, 0) !== null
    known.asked |= bit
    if (isThere) known.has |= bit
    return isThere
  }
}
