import { clipped, label, MAX_NAME_LETTERS } from './label'

const PLAIN = /^[\x20-\x7e]*$/

/** Longer texts are no title, excerpt, path or query; only their beginning is found. In UTF-16 units. */
export const MAX_FOLDED_LETTERS = 8_192

/** Marks, and signs that nobody sees: soft hyphens, and those of no width. */
const UNSEEN = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu
const APOSTROPHES = /[‘’‛ʼ′]/g
const QUOTES = /[“”„‟″]/g

/** Case, accents, the form of quotes and what nobody sees apart: `Émigré` and `emigre` are the same word, so are `don’t` and `don't`. */
export function fold(text: string): string {
  const part = clipped(text, MAX_FOLDED_LETTERS)
  // Most text is ASCII, where folding is ten times as fast.
  if (PLAIN.test(part)) return part.toLowerCase().replace(/ {2,}/g, ' ')
  return (
    part
      // Marks go before they are sorted too: NFKD sorts a run of them, by an algorithm that takes the square of its length.
      .replace(UNSEEN, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(APOSTROPHES, "'")
      .replace(QUOTES, '"')
      // What a sigma becomes would depend on whether a word ends after it.
      .replaceAll('ς', 'σ')
      .replace(/\s+/gu, ' ')
  )
}

const known = new Map<string, string>()
const MAX_KNOWN_VALUES = 20_000

/**
 * The same for values of which there are few, such as topics and providers, blanks around them apart: each is folded once. What a
 * card doesn't keep of a value (it is a label there) doesn't count here either, so that both are the same one.
 */
export function foldedValue(value: string): string {
  const short = value.length > MAX_NAME_LETTERS ? label(value, MAX_NAME_LETTERS) : value
  const found = known.get(short)
  if (found !== undefined) return found
  if (known.size > MAX_KNOWN_VALUES) known.clear()
  const folded = fold(label(short, MAX_NAME_LETTERS)).trim()
  known.set(short, folded)
  return folded
}
