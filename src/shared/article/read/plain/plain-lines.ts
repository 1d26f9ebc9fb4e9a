import { NOT_PLAIN, scalarOf } from './plain-scalar'
import { severalLines } from './several-lines'

const LETTER = 1
const IN_KEY = 2
/** By character code: what a plain key begins with, and what it goes on with. */
const KEY = new Uint8Array(128)
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_') KEY[sign.charCodeAt(0)] = LETTER
for (const sign of '0123456789-.') KEY[sign.charCodeAt(0)] = IN_KEY

const LINE = 10
const RETURN = 13
const BLANK = 32
const BANG = 33
const HASH = 35
const DASH = 45
const COLON = 58

/** Ruby once wrote `! 'a: b'`: the tag of a text in quotes says what the quotes say. */
const withoutTag = (written: string): string =>
  written.charCodeAt(0) === BANG ? written.replace(/^! +(?=["'])/, '') : written

/** Goes through front matter line by line, past blank lines and comments. Methods throw NOT_PLAIN. */
export class PlainLines {
  /** The current line, without its line end and trailing blanks; `more` is false after the last. */
  from = 0
  to = 0
  indent = 0
  more = false

  constructor(
    readonly text: string,
    private position: number,
  ) {}

  /** To the next line that is neither blank nor a comment. */
  next(): void {
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

  /** To the next line that stands at `column` or left of it; lines between are not looked at. */
  nextUpTo(column: number): void {
    const { text } = this
    for (let at = text.indexOf('\n', this.to); at !== -1; at = text.indexOf('\n', at + 1)) {
      let sign = at + 1
      while (sign <= at + column && text.charCodeAt(sign) === BLANK) sign += 1
      // Deeper, blank or a comment.
      const code = text.charCodeAt(sign)
      if (code === BLANK || code === RETURN || code === LINE || code === HASH) continue
      this.position = at + 1
      this.next()
      return
    }
    this.more = false
  }

  isDash(): boolean {
    return this.text.charCodeAt(this.from + this.indent) === DASH
  }

  isFence(): boolean {
    return this.indent === 0 && this.to - this.from === 3 && this.text.startsWith('---', this.from)
  }

  /** Where the colon of a key that begins at `at` stands; -1 where there is no plain key. */
  colon(at: number): number {
    const { text, to } = this
    if (KEY[text.charCodeAt(at)] !== LETTER) return -1
    let end = at
    while (end < to && KEY[text.charCodeAt(end)]) end += 1
    if (text.charCodeAt(end) !== COLON) {
      if (text.charCodeAt(end) !== BLANK || this.isDash()) return -1
      end = this.endOfWords(end)
      if (text.charCodeAt(end) !== COLON) return -1
    }
    return end + 1 === to || text.charCodeAt(end + 1) === BLANK ? end : -1
  }

  /** Where a key of several words ends whose first one ends at `at`. */
  private endOfWords(at: number): number {
    const { text, to } = this
    let end = at
    while (
      end < to &&
      (KEY[text.charCodeAt(end)] || (text.charCodeAt(end) === BLANK && KEY[text.charCodeAt(end + 1)]))
    ) {
      end += 1
    }
    return end
  }

  /** What is written from `at` to the end of the line. */
  rest(at: number): string {
    let from = at
    while (this.text.charCodeAt(from) === BLANK) from += 1
    return this.text.slice(from, this.to)
  }

  /** Where the item of a list begins whose dash stands in the current line. */
  item(): number {
    let at = this.from + this.indent + 1
    if (this.text.charCodeAt(at) !== BLANK) throw NOT_PLAIN
    while (this.text.charCodeAt(at) === BLANK) at += 1
    return at
  }

  /**
   * The value that begins at `at`, and goes on in the lines below that are indented more than `column`; then stands at the line
   * behind it.
   */
  value(at: number, column: number): unknown {
    const written = withoutTag(this.rest(at))
    const below = this.position
    this.next()
    return this.more && this.indent > column ? this.several(written, below, column) : this.scalar(written)
  }

  private several(written: string, below: number, column: number): unknown {
    const to = this.behind(below, column)
    this.position = to
    this.next()
    return severalLines(written, this.text.slice(below, to))
  }

  /** A value of one line. */
  protected scalar(written: string): unknown {
    return scalarOf(written)
  }

  /** Where the first line from `below` on begins that stands at `column` or left of it. */
  private behind(below: number, column: number): number {
    const { text } = this
    let at = below
    for (let sign = at; at < text.length; sign = at) {
      while (text.charCodeAt(sign) === BLANK) sign += 1
      const code = text.charCodeAt(sign)
      if (sign - at <= column && code !== LINE && code !== RETURN) return at
      const end = text.indexOf('\n', sign)
      at = end === -1 ? text.length : end + 1
    }
    return at
  }
}

/** What neither front matter begins with nor what may stand above it: letters, the signs of a heading, a link, a list, a quote. */
const BARE = /^[\w#[!*>`(]/
/** The same for the first byte of a file. */
export const isBareByte = (byte: number): boolean => BARE.test(String.fromCharCode(byte))

/** Longer texts are the full parser's: it knows the limits. In UTF-16 units. */
const LONGEST = 80_000

/** Where the lines of front matter begin; 0 where it doesn't begin the plain way, or holds line ends of another kind. */
export function plainStart(text: string, fence = '---'): 0 | 4 | 5 {
  const windows = text.startsWith(`${fence}\r\n`)
  if ((!windows && !text.startsWith(`${fence}\n`)) || text.length > LONGEST) return 0
  // A lone CR is a line break to YAML.
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (!windows || text.charCodeAt(at + 1) !== LINE) return 0
  }
  return windows ? 5 : 4
}

/** Whether a text is surely an article without front matter. */
export const isBare = (text: string): boolean => text === '' || (text.length <= LONGEST && BARE.test(text))
