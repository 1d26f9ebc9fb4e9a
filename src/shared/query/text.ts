import type { ArticleCard } from '../ipc/card'

const PLAIN = /^[\x20-\x7e]*$/

/** Case and accents apart: `Émigré` and `emigre` are the same word. */
export function fold(text: string): string {
  // Most text is ASCII, where folding is ten times as fast.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ')
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ')
}

const known = new Map<string, string>()
const MANY = 20_000

/** The same for values of which there are few, such as topics and providers, blanks around them apart: each is folded once. */
export function foldedValue(value: string): string {
  const found = known.get(value)
  if (found !== undefined) return found
  if (known.size > MANY) known.clear()
  const folded = fold(value).trim()
  known.set(value, folded)
  return folded
}

const IN_WORD = /[\p{L}\p{N}]$/u
/** These are written without blanks between words, so a word may begin anywhere. */
const NO_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Whether a letter or a digit stands before `at`. */
function endsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  // Folded text has no capitals; most of it is ASCII, where no look at Unicode's tables is needed.
  if (before < 128) return (before >= 97 && before <= 122) || (before >= 48 && before <= 57)
  return IN_WORD.test(text.slice(Math.max(0, at - 2), at))
}

/** Whether `needle` begins a word of `text`; both folded. */
export function beginsWord(text: string, needle: string): boolean {
  const anywhere = NO_BLANKS.test(needle)
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || anywhere || !endsWord(text, at)) return true
  }
  return false
}

const searchable = new WeakMap<ArticleCard, string>()

/** What words are looked for in: title, excerpt, provider, topics, folded; a line break keeps a phrase inside one field. */
export function searchText(card: ArticleCard): string {
  const known = searchable.get(card)
  if (known !== undefined) return known
  const parts = [card.title, card.excerpt, card.provider.name, card.provider.domain, ...card.topics]
  const text = parts
    .filter((part) => part !== null)
    .map(fold)
    .join('\n')
  searchable.set(card, text)
  return text
}
