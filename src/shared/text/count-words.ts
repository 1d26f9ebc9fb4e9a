/*
 * How many words readers read in a text of Markdown. A sign of Chinese or Japanese counts as one, as word processors have it; what
 * says how the text looks, or where a link leads, counts as none.
 */

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{M}\p{L}\p{N}]*(?:['’.,:-][\p{L}\p{N}][\p{M}\p{L}\p{N}]*)*/gu
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** What is no word: comments, shortcodes and Liquid, tags, addresses of links and pictures, addresses that a link's name stands for. */
const NO_WORDS = [
  /<!--[\s\S]{0,300}?-->/g,
  /\{\{[^{}]{0,300}\}\}|\{%[^{}%]{0,300}%\}/g,
  /<\/?[a-z][^<>]{0,300}>/gi,
  /\]\([^()\s]{0,300}(?:\s+"[^"\n]{0,300}")?\)/g,
  /^ {0,3}\[[^\]\n]{1,300}\]:\s*\S+.*$/gm,
]

/** The words of a body. */
export function countWords(markdown: string): number {
  const text = NO_WORDS.reduce((left, pattern) => left.replace(pattern, ' '), markdown)
  let count = 0
  for (const [word] of text.matchAll(WORD)) count += EAST_ASIAN.test(word) ? eastAsian(word) : 1
  return count
}

/** The pattern takes letters of other scripts along with them: `3月` is two. */
const eastAsian = (word: string): number =>
  [...word].filter((sign) => EAST_ASIAN.test(sign)).length +
  (/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? 1 : 0)
