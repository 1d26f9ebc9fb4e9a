/** What isn't written the plain way; the full parser reads it. Thrown. */
export const NOT_PLAIN = Symbol('not plain')

const INTEGER = /^-?(?:0|[1-9][0-9]{0,14})$/
const FRACTION = /^-?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,6}$/
const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?$/
/** A number and words behind it, `10 things to see`: no number to any reader. */
const COUNTED_WORDS = /^\d+[a-z]{0,2} [^#]*[A-Za-z]/
/** `1.10.0`, which no reader takes for a number. */
const VERSION = /^\d+(?:\.\d+){2,}$/
const QUOTED_WITH_COMMENT = /^("(?:[^"\\]|\\["\\/nt])*"|'(?:[^']|'')*') +#/
/** An item of a list in brackets with the sign behind it: in quotes, or of signs that mean nothing in brackets. */
const FLOW_ITEM = / *(?:"([^"\\]*)"|'((?:[^']|'')*)'|([\w/\u00c0-\u1fff\u2c00-\ud7ff][^,[\]{}:#"\\]*?)) *(,|\]$)/y
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\/nt])*"$/
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/

/** Plain words that are no texts. */
export const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
])

const LETTER = 1
const IN_KEY = 2
/** By character code: what a plain key begins with, and what it goes on with. */
const KEY = new Uint8Array(128)
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') KEY[sign.charCodeAt(0)] = LETTER
for (const sign of '0123456789_-.') KEY[sign.charCodeAt(0)] = IN_KEY

const BLANK = 32
const LINE = 10
const RETURN = 13
const HASH = 35
const DASH = 45
const COLON = 58
const QUOTE = 34
const APOSTROPHE = 39
const BRACKET = 91
const SLASH = 47

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
    if (text.charCodeAt(end) !== COLON) return -1
    return end + 1 === to || text.charCodeAt(end + 1) === BLANK ? end : -1
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
}

/** Whether a line holds a sign that YAML has rules for: a tab, a control character, one of Unicode's line breaks. */
export const isOdd = (text: string): boolean => ODD.test(text)

/** The items of a list in brackets, `[a, "b c"]`, that ends with its line and holds no other list or map. */
function flowList(text: string): readonly unknown[] {
  const items: unknown[] = []
  FLOW_ITEM.lastIndex = 1
  for (let found = FLOW_ITEM.exec(text); found !== null; found = FLOW_ITEM.exec(text)) {
    const [, double, single, plain = '', sign] = found
    items.push(double ?? single?.replaceAll("''", "'") ?? scalarOf(plain))
    if (sign === ']') return items
  }
  throw NOT_PLAIN
}

/** A value without the comment behind it. */
function withoutComment(text: string): string {
  const hash = text.indexOf(' #')
  return hash === -1 ? text : text.slice(0, hash).replace(/ +$/, '')
}

/** Whether a plain text that means nothing else may begin so: a letter of any writing, or the `/` of a path. */
const beginsText = (first: number): boolean =>
  KEY[first] === LETTER || first === SLASH || (first >= 0xc0 && first < 0x2000) || (first >= 0x2c00 && first < 0xd800)

/** The scalar in quotes that a comment follows; throws NOT_PLAIN where that isn't what stands there. */
function beforeComment(text: string): unknown {
  const quoted = QUOTED_WITH_COMMENT.exec(text)?.[1]
  if (quoted === undefined) throw NOT_PLAIN
  return scalarOf(quoted)
}

/** A scalar of ordinary signs that every YAML reader takes alike; throws NOT_PLAIN for all others. */
export function scalarOf(text: string): unknown {
  const first = text.charCodeAt(0)
  if (first === QUOTE) {
    if (text.length > 1 && text.indexOf('"', 1) === text.length - 1 && !text.includes('\\')) return text.slice(1, -1)
    if (DOUBLE_QUOTED.test(text)) return JSON.parse(text)
    return beforeComment(text)
  }
  if (first === APOSTROPHE) {
    if (SINGLE_QUOTED.test(text)) return text.slice(1, -1).replaceAll("''", "'")
    return beforeComment(text)
  }
  if (text === '[]') return []
  if (first === BRACKET) return flowList(text)
  const value = withoutComment(text)
  if (beginsText(first) || COUNTED_WORDS.test(value)) {
    if (value.includes(': ') || value.endsWith(':')) throw NOT_PLAIN
    const word = WORDS.get(value)
    return word === undefined ? value : word
  }
  if (INTEGER.test(value) && value !== '-0') return Number(value)
  if (DATE.test(value) || VERSION.test(value)) return value
  if (FRACTION.test(value)) return Number(value)
  throw NOT_PLAIN
}

/** Longer texts are the full parser's: it knows the limits. In UTF-16 units. */
const LONGEST = 80_000

/** Where the lines of front matter begin; 0 where it doesn't begin the plain way, or holds line ends of another kind. */
export function plainStart(text: string): 0 | 4 | 5 {
  const windows = text.startsWith('---\r\n')
  if ((!windows && !text.startsWith('---\n')) || text.length > LONGEST) return 0
  // A lone CR is a line break to YAML.
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (!windows || text.charCodeAt(at + 1) !== LINE) return 0
  }
  return windows ? 5 : 4
}
