import type { ArticleCard } from '../card/article-card'
import { textKey } from '../text/address'
import { fold, foldedValue } from '../text/fold'
import { clipped } from '../text/label'

const SITE = /^(.*\S)(?:\s*(\|)\s*|\s+[-–—·]\s+)([^|]+)$/u
/** What stands behind `|` is a site where it is short and counts nothing, and what stands before it is a title by itself. */
const isSiteName = (name: string): boolean => !/\d/.test(name) && name.split(' ').length <= 4
/** What stands behind tells no two titles apart. In UTF-16 units. */
const MAX_TITLE_LETTERS = 1_000
const isTitle = (title: string): boolean => title.split(' ').length >= 3

/** ` | The Site` behind a folded title; ` - The Site` only where that is the provider, since titles have dashes of their own. */
function withoutSite(title: string, { name, domain }: ArticleCard['provider']): string {
  const [, before = '', bar, site = ''] = SITE.exec(title) ?? []
  const isProvider = [name, domain].some((one) => one !== null && foldedValue(one) === site)
  return before !== '' && (isProvider || (bar !== undefined && isSiteName(site) && isTitle(before))) ? before : title
}

/** The words of a folded text. An apostrophe stands inside a word. */
const wordsIn = (folded: string): readonly string[] => folded.replaceAll("'", '').match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a title as other sites would have them: folded, signs and the publisher's name behind it apart. */
export function titleWords(card: Pick<ArticleCard, 'title' | 'provider'>): readonly string[] {
  const title = withoutSite(fold(clipped(card.title, MAX_TITLE_LETTERS)).trim(), card.provider)
  return wordsIn(title)
}

/** Words that say nothing of what a title is about. */
const EMPTY = new Set(
  'a an and are as at be by for from has have how in into is it its more new not of on or our over that the their this to up was we what when why will with you your'.split(
    ' ',
  ),
)

/** The words of a text that say what it is about, folded, each once. */
export const significantWords = (text: string): readonly string[] =>
  [...new Set(wordsIn(fold(text)))].filter((word) => word.length > 1 && !EMPTY.has(word))

/** An article as its likeness to others is judged. */
export interface Likeness {
  /** Keys of its title and its own addresses: who has one of them has the same story. */
  readonly keys: readonly number[]
  /** Its significant words as numbers, the longest first: those are the rarest. None where they are too few to judge by. */
  readonly words: readonly number[]
}

/** With fewer words a title is too short to be nearly another. */
const LEAST_WORDS = 4
/** Of more words the longest tell enough: who shares them is looked at one by one. */
const MAX_WORDS = 60
const NEAR = 0.8

/** What sites call the language of an article. */
const LOCALES = ['locale', 'lang', 'language']

/** Which language and place an article says it is for. */
export function localeIn(values: ArticleCard['values']): string | null {
  const found = LOCALES.map((key) => values[key]).find((value) => typeof value === 'string')
  return typeof found === 'string' ? found.toLowerCase().replaceAll('_', '-') : null
}

const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i
/** `crane.de.md` is the German `crane.md`. */
const IN_NAME = /\.[a-z]{2}(?:[-_][a-z]{2,4})?(?=\.[a-z]+$)/i

/** Whether two files lie where a site has an article in two languages: `content/de/a.md` and `content/fr/a.md`, `a.md` and `a.de.md`. */
function lieAsTranslations(a: string, b: string): boolean {
  const [one = [], other = []] = [a, b].map((path) => path.replace(IN_NAME, '').split('/'))
  if (one.length !== other.length || one.at(-1) !== other.at(-1)) return false
  const apart = one.flatMap((part, at) => (part === other[at] ? [] : [[part, other[at] ?? '']]))
  return apart.length === 0 || (apart.length === 1 && apart.flat().some((part) => LANGUAGE.test(part)))
}

type Placed = Pick<ArticleCard, 'path' | 'values'>

/** Whether the same story in both is a translation: each says for which locale it is, and not for the same; or their places do. */
export function isTranslation(a: Placed, b: Placed): boolean {
  const [one, other] = [a, b].map(({ values }) => localeIn(values))
  return one != null && other != null ? one !== other : lieAsTranslations(a.path, b.path)
}

/** Null for a file that can't be read. */
export function likenessOf(card: ArticleCard): Likeness | null {
  if (card.broken !== null) return null
  // A file's name tells nothing: many are called README.
  const words = card.hasTitle ? titleWords(card) : []
  const keys = card.addresses.slice(0, card.ownAddresses)
  if (words.length > 0) keys.push(textKey(`title ${words.join(' ')}`))
  const significant = [...new Set(words)].filter((word) => !EMPTY.has(word))
  significant.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return {
    keys,
    words: significant.length < LEAST_WORDS ? [] : significant.slice(0, MAX_WORDS).map((word) => textKey(word) | 0),
  }
}

/**
 * Two near titles have one of these in common: so many words, from the rarest on, that without them too few would be left
 * to be in both.
 */
export const tellingWords = (words: readonly number[]): readonly number[] =>
  words.slice(0, words.length - Math.ceil(NEAR * words.length) + 1)

/** Words that can be looked through without a copy of them. */
interface Words {
  readonly length: number
  readonly has: (word: number) => boolean
}

/** Whether two titles have at least four fifths of their significant words in common. */
export function isNear(a: readonly number[], b: Words): boolean {
  // What both have is at least four fifths of what either has.
  const both = Math.max(1, Math.ceil((NEAR / (1 + NEAR)) * (a.length + b.length) - 1e-9))
  if (Math.min(a.length, b.length) < both) return false
  let missing = a.length - both
  for (const word of a) {
    if (b.has(word)) continue
    missing -= 1
    if (missing < 0) return false
  }
  return true
}
