import { clipped } from './label'
import { markdownWords } from './markdown/markdown-words'

/** A first paragraph stands near the top: what is behind isn't looked at. In UTF-16 units of the body. */
export const LOOKED_AT_LETTERS = 2_000
/** Longer ones are cut at the end of a word; feeds cut their summaries there too. In UTF-16 units. */
const MAX_LETTERS = 300
/** Marks and addresses are no words: so much of a paragraph is read for those. In UTF-16 units. */
const MAX_MARKDOWN_LETTERS = 1_000

/** Where authors end the summary of an article themselves; Docusaurus writes `truncate`. */
const MORE = /<!--\s*(?:more|truncate)\b[^>]*-->|\{\/\*\s*(?:more|truncate)\s*\*\/\}/i
/** What no reader sees as it stands, by what it begins with: comments, what fills in or repeats, code and drawings inside tags. */
const UNSEEN: readonly (readonly [begin: string, RegExp])[] = [
  ['<!--', /<!--[\s\S]*?-->/g],
  ['{/*', /\{\/\*[\s\S]*?\*\/\}/g],
  ['%%', /%%[\s\S]*?%%/g],
  ['{%', /\{%-?\s*(comment|highlight)\b[\s\S]*?\{%-?\s*end\1\s*-?%\}/g],
  ['{{', /\{\{[<%]-?\s*highlight\b[\s\S]*?\{\{[<%]-?\s*\/\s*highlight\s*-?[>%]\}\}/g],
  ['{{', /\{\{[\s\S]*?\}\}/g],
  ['{%', /\{%[\s\S]*?%\}/g],
  ['</', /<(script|style|pre|svg|table|iframe|figure|video|audio)\b[\s\S]*?<\/\1\s*>/gi],
]

const FENCE = /^ {0,3}(`{3,}|~{3,}|\$\$)/
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/
const UNDERLINE = /^(?:=+|-+)$/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const QUOTE = /^ {0,3}>[ \t]?/
const INDENTED = /^(?: {4}|\t)/
/** Lines that say how others look, or which tags a note has; `[!info]` begins a callout. */
const NO_WORDS = /^(?::::.*|\[[^\]]+\]:.*|\{:[^}]*\}|\[![\w-]+\].*|#[^\s#]+(?:[ \t]*#[^\s#]+)*)$/
/** What begins a list, a table, or a tag that isn't one of a text. */
const OTHER =
  /^(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\||<(?!\/?(?:p|a|abbr|b|big|br|center|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u)\b|https?:|mailto:))/i
/** The line below a table's heads. */
const TABLE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$/
/** MDX: parts that a page takes from elsewhere, or gives. */
const MODULE = /^(?:import\s(?:[^'"]*\sfrom\s*)?['"]|export\s+(?:const|let|var|function|default|async|class|[{*]))/
const WORD = /[\p{L}\p{N}]/u

/** Nobody looks at more than the first of them. */
function* linesOf(text: string): Generator<string> {
  let from = 0
  for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
    yield text.slice(from, to)
    from = to + 1
  }
  yield text.slice(from)
}

/** The lines of a body, block by block: what stands between blank lines, headings and code in fences, which are none. */
function* blocksOf(text: string): Generator<readonly string[]> {
  let block: string[] = []
  let fence = ''
  for (const line of linesOf(text)) {
    if (fence !== '') {
      if (line.trimStart().startsWith(fence)) fence = ''
      continue
    }
    const found = FENCE.exec(line)?.[1] ?? ''
    if (found === '' && line.trim() !== '' && !HEADING.test(line)) {
      block.push(line)
      continue
    }
    if (block.length > 0) yield block
    block = []
    const isClosed = found !== '' && line.slice(line.indexOf(found) + found.length).includes(found)
    if (!isClosed) fence = found
  }
  if (block.length > 0) yield block
}

/** What of a block is a paragraph: nothing where it is a list, a table, code or the like. */
function paragraphIn(block: readonly string[]): string {
  const isQuote = QUOTE.test(block[0] ?? '')
  let found: string[] = []
  for (const line of block) {
    const own = isQuote ? line.replace(QUOTE, '') : line
    const text = own.trim()
    // What stood above it is a heading.
    if (found.length > 0 && UNDERLINE.test(text)) found = []
    else if (TABLE.test(text)) return ''
    else if (RULE.test(text) || NO_WORDS.test(text)) {
      if (found.length > 0) break
    } else {
      if (OTHER.test(text) || (found.length === 0 && INDENTED.test(own))) break
      // A line that ends so is broken there.
      found.push(text.endsWith('\\') ? text.slice(0, -1) : text)
    }
  }
  return found.join(' ')
}

/** What no text that goes on is cut behind. */
const BETWEEN_WORDS = ' ,;:–—-'

/** A text that goes on, up to the end of its last whole word; one without blanks is cut anywhere. */
function cutAtWord(text: string, most: number): string {
  const begun = clipped(text, most)
  const blank = begun.lastIndexOf(' ')
  let end = text[begun.length] === ' ' || blank < most / 2 ? begun.length : blank
  while (end > 0 && BETWEEN_WORDS.includes(begun.charAt(end - 1))) end -= 1
  return `${begun.slice(0, end)}…`
}

/** Where its author, or the site's own mark, ends what is looked at; its length where nothing does. */
function endOf(text: string, separator: string): number {
  const more = text.includes('<!--') || text.includes('{/*') ? text.search(MORE) : -1
  const own = separator === '' ? -1 : text.indexOf(separator)
  return Math.min(more === -1 ? text.length : more, own === -1 ? text.length : own)
}

/** What is looked at of a body; `goesOn`: its last line may go on behind it. */
function topOf(body: string, separator: string): { readonly text: string; readonly goesOn: boolean } {
  const top = clipped(body, LOOKED_AT_LETTERS)
  const whole = top.includes('\r') ? top.replace(/\r\n?/g, '\n') : top
  const end = endOf(whole, separator)
  let text = whole.slice(0, end)
  for (const [begin, unseen] of UNSEEN) if (text.includes(begin)) text = text.replace(unseen, '')
  const isWhole = end < whole.length || body.length <= LOOKED_AT_LETTERS
  return { text, goesOn: !isWhole && text.slice(text.lastIndexOf('\n') + 1).trim() !== '' }
}

/**
 * The first paragraph of an article's body as one line of words, at most 300 UTF-16 units, `…` where it goes on; null where there is
 * none. Headings, lists, tables, code, comments, pictures, html, shortcodes, Liquid and MDX's imports are no paragraph. `<!--more-->` ends
 * what is looked at, and so does `separator`, the site's own mark for it.
 */
export function firstParagraph(body: string, separator: string | null = null): string | null {
  const { text, goesOn } = topOf(body, separator?.trim() ?? '')
  const blocks = blocksOf(text)
  for (const block of blocks) {
    const markdown = MODULE.test(block.join('\n')) ? '' : paragraphIn(block)
    const words = markdownWords(clipped(markdown, MAX_MARKDOWN_LETTERS))
    if (!WORD.test(words)) continue
    const isCut = markdown.length > MAX_MARKDOWN_LETTERS || (goesOn && blocks.next().done === true)
    if (!isCut && words.length <= MAX_LETTERS) return words
    return cutAtWord(words, Math.min(MAX_LETTERS - 1, words.length))
  }
  return null
}
