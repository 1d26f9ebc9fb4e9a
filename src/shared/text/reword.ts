/** Signs behind which a sentence ends, and what may close behind them; three dots say that it goes on. */
const SENTENCE_END = /(?<![.…])[.!?。！？]["'”’»)\]]*(?=\s|$)/g
/** Of a few letters before a full stop: they are short for something, and the sentence goes on. */
const SHORT_FOR = /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|e\.g|i\.e|z\.B|d\.h)\.$/u

/** A text up to the end of its last whole sentence; null where that is all of it, or where none ends. */
export function cutAtSentence(text: string): string | null {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: sign, index }) => index + sign.length)
  const end = ends.findLast((at) => !SHORT_FOR.test(text.slice(0, at)))
  return end === undefined || text.slice(end).trim() === '' ? null : text.slice(0, end)
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu
/** A capital that isn't the first letter, or a digit: `iPhone`, `NASA`, `McKay`, `G7`. */
const OWN_CASE = /^.+\p{Lu}|\p{N}/u
const SENTENCE_START = /(?:^|[.!?。！？]["'”’»)\]]*\s)[\s"'“‘«(¿¡[]*$/u

/** `ß` has no capital of one letter, and stays. */
const capitalOf = (word: string): string =>
  word.replace(/^\p{Ll}/u, (letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter))

/** Words that stand with a capital within a sentence of these texts: names, which keep it. */
export function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const text of texts) {
    // Where every word has a capital, none of them says anything.
    if (!/\s\p{Ll}/u.test(text)) continue
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (/^\p{Lu}/u.test(word) && !SENTENCE_START.test(text.slice(Math.max(0, index - 10), index))) names.add(word)
    }
  }
  return names
}

/**
 * A headline with a capital at the beginning of its sentences, and of the words that have one of their own or are `names`.
 * One that is in capitals throughout has nothing to keep but those.
 */
export function sentenceCase(text: string, names: ReadonlySet<string>): string {
  const known = new Map([...names].map((name) => [name.toLowerCase(), name]))
  const isAllCapitals = !/\p{Ll}/u.test(text)
  return text.replace(WORD, (word, index: number) => {
    const name = known.get(word.toLowerCase())
    const isFirst = SENTENCE_START.test(text.slice(Math.max(0, index - 10), index))
    const keeps = !isAllCapitals && (OWN_CASE.test(word) || /^I(?:['’]|$)/.test(word))
    const plain = name ?? (keeps ? word : word.toLowerCase())
    return isFirst ? capitalOf(plain) : plain
  })
}

export type Quotes = 'straight' | 'curly'

/** Which quotes texts have more of; null: they have none. */
export function quotesIn(texts: readonly string[]): Quotes | null {
  const count = (signs: RegExp): number => texts.reduce((sum, text) => sum + (text.match(signs)?.length ?? 0), 0)
  return moreOf({ curly: count(/[“”„‘’‚]/g), straight: count(/["']/g) })
}

const moreOf = ({ curly, straight }: Readonly<Record<Quotes, number>>): Quotes | null =>
  curly === 0 && straight === 0 ? null : curly >= straight ? 'curly' : 'straight'

/** Which quotes more of these articles have in title and excerpt; null: none has any. */
export function usualQuotes(
  articles: Iterable<{ readonly title: string; readonly excerpt: string | null }>,
): Quotes | null {
  const having = { curly: 0, straight: 0 }
  for (const { title, excerpt } of articles) {
    const quotes = quotesIn([title, excerpt ?? ''])
    if (quotes !== null) having[quotes] += 1
  }
  return moreOf(having)
}

/** By language: outer and inner, opening and closing; English is the usual. */
const PAIRS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  de: ['„', '“', '‚', '‘'],
  en: ['“', '”', '‘', '’'],
}
const OPENS = /(?:^|[\s([{«“‘„‚—–/-])$/u

/** A text with quotes of one kind; an apostrophe is `’` in any language. `language`: a BCP 47 tag; null: it isn't known. */
export function withQuotes(text: string, quotes: Quotes, language: string | null): string {
  if (quotes === 'straight') return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'")
  const [open, close, innerOpen, innerClose] = PAIRS[language?.slice(0, 2).toLowerCase() ?? ''] ?? PAIRS.en ?? []
  let isInner = false
  return text.replace(/["']/g, (sign, at: number) => {
    const begins = OPENS.test(text.slice(Math.max(0, at - 1), at))
    if (sign === '"') return (begins ? open : close) ?? sign
    const isWord = /[\p{L}\p{N}]/u.test(text.charAt(at + 1))
    // `'90s`, `'em`: where nothing closes it is an apostrophe.
    if (begins && isWord && /[^\s]'(?![\p{L}\p{N}])/u.test(text.slice(at + 1))) {
      isInner = true
      return innerOpen ?? sign
    }
    if (isInner && !isWord) {
      isInner = false
      return innerClose ?? sign
    }
    return '’'
  })
}
