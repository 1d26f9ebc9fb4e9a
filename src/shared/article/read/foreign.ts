/** Front matter that Copydesk doesn't edit, found by how a text begins: a block of ours above it would hide it from every reader. */

/** So much of a line shows what it is. */
const SHOWN = 20_000

const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/.source
const KEY_LINE = new RegExp(`^(?:(?:${QUOTED})[ \\t]*|[\\p{L}_][\\p{L}\\p{N}_ .-]*):(?:\\s|$)`, 'u')
const TOML_KEY = `(?:${QUOTED}|[\\p{L}\\p{N}_-]+)`
/** A key, which may have dots, or a table. A link of Markdown begins like a table and ends otherwise. */
const TOML_LINE = new RegExp(`^(?:${TOML_KEY}(?:\\s*\\.\\s*${TOML_KEY})*\\s*=|\\[.*\\]\\s*(?:#.*)?$)`, 'u')
const JSON_LINE = new RegExp(`^[{[]|${KEY_LINE.source}`, 'u')
const JSON_START = new RegExp(`^(?:\\}[ \\t]*(?:[\\r\\n]|$)|(?:${QUOTED})\\s*:)`)

/** What no reader sees counts as a blank: marks of byte orders and directions, spaces without width. */
const SEEN = /[^\s\p{Cc}\p{Cf}]/gu
/** What may stand above front matter, by how it begins and ends: comments of HTML and Liquid, a doctype, a declaration of XML. */
const ABOVE: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/<!--/y, /-->/g],
  [/<[!?](?!--)/y, />/g],
  [/\{%-?\s{0,20}comment\s{0,20}-?%\}/y, /\{%-?\s{0,20}endcomment\s{0,20}-?%\}/g],
]

/** Fences of other kinds, which may be followed by a language as behind `---`: what a block between two of them begins with. */
const FENCES: Readonly<Record<string, { readonly name: string; readonly line: RegExp; readonly closing: RegExp }>> = {
  '+++': { name: 'TOML (+++)', line: TOML_LINE, closing: /[\r\n]\+\+\+[ \t]*(?=[\r\n]|$)/g },
  '%%%': { name: 'TOML (%%%)', line: TOML_LINE, closing: /[\r\n]%%%[ \t]*(?=[\r\n]|$)/g },
  ';;;': { name: 'JSON (;;;)', line: JSON_LINE, closing: /[\r\n];;;[ \t]*(?=[\r\n]|$)/g },
}
const FENCE = /^(\+\+\+|%%%|;;;)[ \t]*\w*$/
const AFTER_DASHES = /[\r\n]--+[ \t]*(?=[\r\n]|$)/g
const AFTER_THREE = /[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g

/** Where a pattern (`g` or `y`) matches from here on; null where it doesn't. */
function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

const seenFrom = (text: string, from: number): number => match(SEEN, text, from)?.index ?? text.length

/** Where a text begins below its blanks and comments. */
function beginOf(text: string): number {
  let at = seenFrom(text, 0)
  for (;;) {
    const above = ABOVE.find(([begin]) => match(begin, text, at) !== null)
    const end = above && match(above[1], text, at)
    if (end == null) return at
    at = seenFrom(text, end.index + end[0].length)
  }
}

interface Block {
  /** Its first line that says something, without blanks around it; null where there is none. */
  readonly first: string | null
  readonly isClosed: boolean
}

/** The first line from here on that is neither blank nor a comment. */
const SAYS = /[\r\n][^\S\r\n]*([^#\s][^\r\n]*)/g

/** What stands between the end of a fence and what closes it. */
function blockAt(text: string, from: number, closing: RegExp): Block {
  const end = match(closing, text, from)
  const first = match(SAYS, text, from)
  const isInside = first !== null && first.index < (end?.index ?? text.length)
  return { first: isInside ? (first[1] ?? '').slice(0, SHOWN).trimEnd() : null, isClosed: end !== null }
}

/** Whether keys stand in it: what stands between two rules of plain Markdown is a text. */
const isYaml = ({ first, isClosed }: Block): boolean => isClosed && first !== null && KEY_LINE.test(first)

/**
 * What kind of front matter a text begins with that doesn't begin with `---`, for people; null for plain Markdown, which may
 * begin with a rule, a tag of Liquid, or a brace. In time that grows with the text.
 */
export function foreignFrontMatter(text: string): string | null {
  const at = beginOf(text)
  if (text[at] === '{') {
    const inside = seenFrom(text, at + 1)
    return JSON_START.test(text.slice(inside, inside + SHOWN)) ? 'JSON ({)' : null
  }
  const end = match(/[\r\n]|$/g, text, at)?.index ?? text.length
  const first = text.slice(at, Math.min(end, at + SHOWN)).trimEnd()
  const fence = FENCES[FENCE.exec(first)?.[1] ?? '']
  if (fence !== undefined) {
    const block = blockAt(text, end, fence.closing)
    // One that says nothing is one where it ends; one that says a key also where its end was forgotten.
    return (block.first === null ? block.isClosed : fence.line.test(block.first)) ? fence.name : null
  }
  if (!/^--+$/.test(first)) return null
  if (first !== '---') {
    const isOne = isYaml(blockAt(text, end, AFTER_DASHES))
    return isOne ? `between ${first.length} dashes, where three are read` : null
  }
  return isYaml(blockAt(text, end, AFTER_THREE)) ? 'not at the very beginning, where readers look for it' : null
}
