/** Front matter as the plain reader gives it; `related` is only counted: a list of that length, without its items. */
export type PlainFields = Readonly<Record<string, unknown>>

/** What isn't written the plain way; the full parser reads it. */
const NOT_PLAIN = Symbol('not plain')

const INTEGER = /^-?(?:0|[1-9][0-9]{0,14})$/
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\/nt])*"$/
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/
/** Tabs, control characters and Unicode's own line breaks: YAML has rules for each. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
])

const LETTER = 1
const IN_KEY = 2
/** By character code: what a plain key begins with, and what it goes on with. */
const KEY = new Uint8Array(128)
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') KEY[sign.charCodeAt(0)] = LETTER
for (const sign of '0123456789_-') KEY[sign.charCodeAt(0)] = IN_KEY

const BLANK = 32
const RETURN = 13
const LINE = 10
const HASH = 35
const DASH = 45
const COLON = 58
const QUOTE = 34
const APOSTROPHE = 39

/** Longer texts are the full parser's: it knows the limits. In UTF-16 units. */
const LONGEST = 80_000

/** Goes through front matter line by line. Methods throw NOT_PLAIN. */
class PlainReader {
  /** The current line, without its line end and trailing blanks; `more` is false after the last. */
  private from = 0
  private to = 0
  private indent = 0
  private more = false

  constructor(
    private readonly text: string,
    private position: number,
  ) {}

  /** The fields, if front matter begins in the first column and ends at a fence. */
  read(): PlainFields {
    this.next()
    if (!this.more || this.indent !== 0) throw NOT_PLAIN
    const fields = this.isFence() ? {} : this.map(0, this.from)
    if (!this.more || !this.isFence()) throw NOT_PLAIN
    return fields
  }

  /** To the next line that is neither blank nor a comment. */
  private next(): void {
    const { text } = this
    while (this.position < text.length) {
      const from = this.position
      const end = text.indexOf('\n', from)
      let to = end === -1 ? text.length : end
      this.position = to + 1
      while (to > from && (text.charCodeAt(to - 1) === BLANK || text.charCodeAt(to - 1) === RETURN)) to -= 1
      if (to === from) continue
      let at = from
      while (text.charCodeAt(at) === BLANK) at += 1
      if (text.charCodeAt(at) === HASH) continue
      this.from = from
      this.to = to
      this.indent = at - from
      this.more = true
      return
    }
    this.more = false
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.from + this.indent) === DASH
  }

  private isFence(): boolean {
    return this.indent === 0 && this.to - this.from === 3 && this.text.startsWith('---', this.from)
  }

  /** Where the colon of a key that begins at `at` stands; -1 where there is no plain key. */
  private colon(at: number): number {
    const { text, to } = this
    if (KEY[text.charCodeAt(at)] !== LETTER) return -1
    let end = at
    while (end < to && KEY[text.charCodeAt(end)]) end += 1
    if (text.charCodeAt(end) !== COLON) return -1
    return end + 1 === to || text.charCodeAt(end + 1) === BLANK ? end : -1
  }

  private scalar(at: number): unknown {
    let from = at
    while (this.text.charCodeAt(from) === BLANK) from += 1
    return scalarOf(this.text.slice(from, this.to))
  }

  /** A map whose keys stand at `column`, the first one at offset `at` of the current line. */
  private map(column: number, at: number): PlainFields {
    const fields: Record<string, unknown> = {}
    for (let start = at; ; start = this.from + this.indent) {
      const colon = this.colon(start)
      if (colon === -1) throw NOT_PLAIN
      const key = this.text.slice(start, colon)
      // Also true for `constructor` and the like: those are not plain.
      if (key in fields || WORDS.has(key)) throw NOT_PLAIN
      const isWritten = colon + 1 < this.to
      if (isWritten) fields[key] = this.scalar(colon + 1)
      this.next()
      if (!isWritten) fields[key] = this.more ? this.block(column, key) : null
      if (!this.more || this.indent < column) return fields
      if (this.indent > column) throw NOT_PLAIN
      if (this.isDash()) return fields
    }
  }

  /** What stands below a key without a value on its line. */
  private block(parent: number, key: string): unknown {
    const dash = this.isDash()
    if (parent === 0 && this.isFence()) return null
    if (this.indent < parent || (this.indent === parent && !dash)) return null
    if (!dash) return this.map(this.indent, this.from + this.indent)
    return parent === 0 && key === 'related' ? this.count() : this.list(this.indent)
  }

  private list(column: number): unknown[] {
    const items: unknown[] = []
    while (this.more && this.indent === column && this.isDash() && !this.isFence()) {
      let at = this.from + column + 1
      if (this.text.charCodeAt(at) !== BLANK) throw NOT_PLAIN
      while (this.text.charCodeAt(at) === BLANK) at += 1
      if (this.colon(at) !== -1) items.push(this.map(at - this.from, at))
      else {
        items.push(this.scalar(at))
        this.next()
      }
    }
    if (this.more && this.indent > column) throw NOT_PLAIN
    return items
  }

  /** A list of which only the length is wanted; its lines are not looked at. */
  private count(): readonly unknown[] {
    const column = this.indent
    let length = 0
    while (this.more && this.indent >= column && !this.isFence()) {
      if (this.indent === column) {
        if (!this.isDash()) break
        length += 1
      }
      this.next()
    }
    return unread(length)
  }
}

const lists: (readonly undefined[])[] = []
/** A list of which only the length is known; one for each length. */
const unread = (length: number): readonly undefined[] =>
  (lists[length] ??= Object.freeze(Array.from({ length }, () => undefined)))

/** A scalar that every YAML reader takes alike; throws NOT_PLAIN for all others. */
function scalarOf(text: string): unknown {
  if (ODD.test(text)) throw NOT_PLAIN
  const first = text.charCodeAt(0)
  if (first === QUOTE) {
    if (text.length > 1 && text.indexOf('"', 1) === text.length - 1 && !text.includes('\\')) return text.slice(1, -1)
    if (DOUBLE_QUOTED.test(text)) return JSON.parse(text)
    throw NOT_PLAIN
  }
  if (first === APOSTROPHE) {
    if (SINGLE_QUOTED.test(text)) return text.slice(1, -1).replaceAll("''", "'")
    throw NOT_PLAIN
  }
  if (KEY[first] === LETTER) {
    if (text.includes(': ') || text.includes(' #') || text.endsWith(':')) throw NOT_PLAIN
    const word = WORDS.get(text)
    return word === undefined ? text : word
  }
  if (INTEGER.test(text) && text !== '-0') return Number(text)
  if (DATE.test(text)) return text
  if (text === '[]') return []
  throw NOT_PLAIN
}

/**
 * Front matter without its body, and with each item of `related` as a bare `- x`: in memory of its own, since a part of a
 * text keeps the whole text alive. Null where front matter has no end.
 */
function shortened(text: string): string | null {
  const fence = text.indexOf('\n---', 3)
  if (fence === -1) return null
  const related = text.indexOf('\nrelated:', 3)
  const begin = related === -1 || related > fence ? -1 : text.indexOf('\n', related + 1) + 1
  const front = `${text.slice(0, fence)}${text.slice(fence, fence + 4)}`
  if (begin < 1 || text.charCodeAt(begin - 2) === BLANK) return withLineEnd(text, fence, front)
  const { dashes, end } = dashesBelow(text, begin, fence + 1)
  return withLineEnd(text, fence, `${text.slice(0, begin)}${dashes}${text.slice(end, fence + 4)}`)
}

/** What stands behind the fence on its line belongs to it. */
function withLineEnd(text: string, fence: number, front: string): string {
  const end = text.indexOf('\n', fence + 4)
  return `${front}${end === -1 ? text.slice(fence + 4) : text.slice(fence + 4, end)}\n`
}

/** The items of a list that begins at `from` as bare dashes, and where the lines of the list end. */
function dashesBelow(text: string, from: number, to: number): { readonly dashes: string; readonly end: number } {
  let dashes = ''
  let column = -1
  let at = from
  while (at < to) {
    let first = at
    while (text.charCodeAt(first) === BLANK) first += 1
    const sign = text.charCodeAt(first)
    if (sign === DASH && (column === -1 || first - at === column)) {
      column = first - at
      dashes += `${' '.repeat(column)}- x\n`
    } else if (column === -1 || (first - at <= column && sign !== RETURN && sign !== LINE && sign !== HASH)) break
    const end = text.indexOf('\n', at)
    at = end === -1 ? to : end + 1
  }
  return { dashes, end: at }
}

/**
 * The fields of front matter that is written the plain way (one line a value, no comment behind one, no anchors, no
 * block scalars), many times as fast as a YAML parser; null for all other texts. Law (tests/laws/plain.test.ts): where
 * the article parses and this is not null, it is what `parseArticle` gives, `related` by its length. Lines below `related`
 * are not checked: a fault there is the second pass's to find.
 */
export function readPlain(text: string): PlainFields | null {
  const windows = text.startsWith('---\r\n')
  if ((!windows && !text.startsWith('---\n')) || text.length > LONGEST) return null
  // A lone CR is a line break to YAML.
  if (windows ? /\r(?!\n)/.test(text) : text.includes('\r')) return null
  try {
    const front = shortened(text)
    return front === null ? null : new PlainReader(front, windows ? 5 : 4).read()
  } catch (error) {
    if (error === NOT_PLAIN) return null
    throw error
  }
}
