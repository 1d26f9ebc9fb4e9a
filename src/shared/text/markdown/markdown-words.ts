import { decodeHTMLStrict } from 'entities/decode'
import { oneLine } from '../label'

/*
 * The words of a line of Markdown, as readers see them. No parser: nobody is shown more than a few lines of it, and what is left out
 * wrongly is left out of a summary.
 */

/** Never in a text: stands around the place of what is taken as it is. */
const HELD = '\u0000'
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const EACH_HELD = /\u0000(\d+)\u0000/g

const ESCAPED = /\\([!-/:-@[-`{-~])/g
const EMBED = /!\[\[[^[\]]*\]\]/g
const WIKI_LINK = /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g
const ADDRESS = '\\((?:[^()]|\\([^()]*\\))*\\)'
const IMAGE = new RegExp(`!\\[[^[\\]]*\\](?:${ADDRESS}|\\[[^[\\]]*\\])?`, 'g')
const FOOTNOTE = /\[\^[^[\]]*\]/g
/** Of one whose address stands elsewhere, mostly at the end of the body, only the brackets are seen. */
const LINK = new RegExp(`\\[([^[\\]]*)\\](?:${ADDRESS}|\\[[^[\\]]*\\])?`, 'g')
const BREAK = /<br\s*\/?>/gi
const TAG = /<\/?[a-z][^<>]*>/gi
const AUTOLINK = /<(?:https?:|mailto:)[^<>\s]*>/gi
/** What kramdown and Goldmark hang on a text: `{: .lead}`, `{#intro .wide}`. */
const ATTRIBUTES = /\{:?\s*[#.:][^{}]*\}/g
const STARS = /(\*{1,3})(?=\S)([^*]*[^*\s])\1/g
const LINES = /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}_])/gu
const STRUCK = /(~~)(?=\S)([^~]*[^~\s])\1/g
const LIT = /(==)(?=\S)([^=]*[^=\s])\1/g
/** Emphasis in emphasis in emphasis. */
const MAX_DEPTH = 3

/** Where the run of backticks that begins at `from` ends. */
function runEnd(text: string, from: number): number {
  let end = from
  while (text[end] === '`') end += 1
  return end
}

/** Takes code out of a text, so that no sign in it is read as a mark. */
function holdCode(text: string, hold: (code: string) => string): string {
  let result = ''
  let at = 0
  for (let from = text.indexOf('`'); from !== -1; from = text.indexOf('`', at)) {
    const open = runEnd(text, from)
    let close = text.indexOf('`', open)
    while (close !== -1 && runEnd(text, close) - close !== open - from) close = text.indexOf('`', runEnd(text, close))
    const isCode = close !== -1
    result += text.slice(at, isCode ? from : open)
    if (isCode) result += hold(text.slice(open, close))
    at = isCode ? close + open - from : open
  }
  return result + text.slice(at)
}

/** A text with what a pattern finds, where it has the sign that this needs: most have none, and to look for one takes no time. */
const swapped = (text: string, sign: string, pattern: RegExp, by = ''): string =>
  text.includes(sign) ? text.replace(pattern, by) : text

function withoutEmphasis(text: string): string {
  let [before, result] = ['', text]
  for (let turn = 0; turn < MAX_DEPTH && result !== before; turn += 1) {
    before = result
    result = swapped(swapped(result, '*', STARS, '$2'), '_', LINES, '$2')
    result = swapped(swapped(result, '~~', STRUCK, '$2'), '==', LIT, '$2')
  }
  return result
}

/** Text without its links' addresses, pictures and footnotes. */
function withoutLinks(text: string): string {
  if (!text.includes('[')) return text
  const own = swapped(swapped(text, '![[', EMBED), '[[', WIKI_LINK, '$1')
  return swapped(swapped(own, '![', IMAGE), '[^', FOOTNOTE).replace(LINK, '$1')
}

const withoutTags = (text: string): string =>
  text.includes('<') ? text.replace(AUTOLINK, '').replace(BREAK, ' ').replace(TAG, '') : text

/** As most lines of English are. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/

/** One line in which no two blanks follow each other. */
const inOneLine = (text: string): string => (PLAIN_LINE.test(text) ? text : oneLine(text).replace(/\s+/g, ' ').trim())

/**
 * The words of a paragraph of Markdown in one line: marks, pictures and tags are left out, of links the address, and names of characters
 * (`&amp;`) are decoded.
 */
export function markdownWords(markdown: string): string {
  const text = markdown.replaceAll(HELD, '')
  const held: string[] = []
  const hold = (one: string): string => `${HELD}${held.push(one) - 1}${HELD}`
  const code = holdCode(text, hold)
  const unescaped = code.includes('\\') ? code.replace(ESCAPED, (_, sign: string) => hold(sign)) : code
  const bare = withoutEmphasis(swapped(withoutTags(withoutLinks(unescaped)), '{', ATTRIBUTES))
  const words = bare.includes('&') ? decodeHTMLStrict(bare) : bare
  return inOneLine(
    held.length === 0 ? words : words.replace(EACH_HELD, (_, place: string) => held[Number(place)] ?? ''),
  )
}
