import type { ArticleCard } from '../ipc/card'

/** Case and accents apart: `Émigré` and `emigre` are the same word. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ')
}

const IN_WORD = /[\p{L}\p{N}]$/u
/** These are written without blanks between words, so a word may begin anywhere. */
const NO_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Whether `needle` begins a word of `text`; both folded. */
export function beginsWord(text: string, needle: string): boolean {
  const anywhere = NO_BLANKS.test(needle)
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || anywhere || !IN_WORD.test(text.slice(Math.max(0, at - 2), at))) return true
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
