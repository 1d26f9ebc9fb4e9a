/** What isn't written the plain way; the full parser reads it. Thrown. */
export const NOT_PLAIN = Symbol('not plain')

export const INTEGER = /^(?!-0$)-?(?:0|[1-9][0-9]{0,14})$/
export const FRACTION = /^-?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,6}$/
/** Of all that begins with a digit these are numbers to YAML; `1.10.0`, `3rd` and `2024-01-02` are texts. */
const NUMBER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)$/
/** A sign in double quotes: itself, or an escape that JSON has too. Half of a pair of surrogates is the full parser's. */
const ESCAPED = /(?:[^"\\]|\\(?:["\\/nrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*/.source
const SINGLE = "(?:[^']|'')*"
const QUOTED = new RegExp(`^(?:"${ESCAPED}"|'${SINGLE}')$`)
const QUOTED_WITH_COMMENT = new RegExp(`^("${ESCAPED}"|'${SINGLE}') +#`)
/**
 * An item of a list in brackets with what stands behind it, the end of the list or a comma: in quotes, or of signs that mean nothing
 * in brackets.
 */
const FLOW_ITEM =
  / *(?:"([^"\\]*)"|'((?:[^']|'')*)'|([\w/\u00c0-\u1fff\u2c00-\ud7ff][^ ,[\]{}:#"\\]*(?: +[^ ,[\]{}:#"\\]+)*)) *((?:, *)?\](?: +#.*)?$|,)/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/

/** Plain words that are no texts. */
export const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
])

const TEXT = 1
const DIGIT = 2
/** By character code: what a plain text that means nothing else may begin with, and what may be a number. */
const BEGINS = new Uint8Array(128)
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/($') BEGINS[sign.charCodeAt(0)] = TEXT
for (const sign of '0123456789') BEGINS[sign.charCodeAt(0)] = DIGIT

const BLANK = 32
const QUOTE = 34
const APOSTROPHE = 39
const BRACKET = 91

/** By character code: what a value begins with that a sign has to close; behind a blank, a name or a tag there may be one. */
const OPENS = new Uint8Array(128)
for (const sign of '"\'[{ &!') OPENS[sign.charCodeAt(0)] = 1
/** What is closed in its own line. */
const CLOSED = /^(?:"[^"\\]*"|'[^']*'|\[[^"'#[\]{}]*\]|\{[^"'#[\]{}]*\})$/

/** Whether the value from `from` to the end of its line may go on in the first column, as a text in quotes or a list may, in lines that look like keys. */
export const mayGoOn = (text: string, from: number, to: number): boolean =>
  from < to && OPENS[text.charCodeAt(from)] === 1 && !CLOSED.test(text.slice(from, to))

/** Whether a line holds a sign that YAML has rules for: a tab, a control character, one of Unicode's line breaks. */
export const isOdd = (text: string): boolean => ODD.test(text)

/** The items of a list in brackets, `[a, "b c"]`, that ends with its line and holds no other list or map. */
function flowList(text: string): readonly unknown[] {
  const items: unknown[] = []
  FLOW_ITEM.lastIndex = 1
  for (let found = FLOW_ITEM.exec(text); found !== null; found = FLOW_ITEM.exec(text)) {
    const [, double, single, plain = '', behind] = found
    items.push(double ?? single?.replaceAll("''", "'") ?? scalarOf(plain))
    if (behind !== ',') return items
  }
  throw NOT_PLAIN
}

/** Without the blanks around it; other signs that look like one are letters to YAML. */
export function withoutBlanks(text: string): string {
  let [from, to] = [0, text.length]
  while (text.charCodeAt(to - 1) === BLANK) to -= 1
  while (text.charCodeAt(from) === BLANK) from += 1
  return text.slice(from, to)
}

/** A value without the comment behind it. */
function withoutComment(text: string): string {
  const hash = text.indexOf(' #')
  return hash === -1 ? text : withoutBlanks(text.slice(0, hash))
}

/** Whether a text begins with a letter of any writing, or a picture. */
const beginsAbroad = (first: number): boolean => first >= 0xc0 && first < 0xdc00

function unquoted(text: string): string {
  const inside = text.slice(1, -1)
  if (text.startsWith("'")) return inside.replaceAll("''", "'")
  return inside.includes('\\') ? JSON.parse(text.replaceAll('\n', '\\n')) : inside
}

/** A text in quotes, which may have been folded from several lines; throws NOT_PLAIN where that isn't all that stands there. */
export function quotedOf(text: string): string {
  if (!QUOTED.test(text)) throw NOT_PLAIN
  return unquoted(text)
}

/** The same with a comment behind it. */
function beforeComment(text: string): string {
  const quoted = QUOTED.test(text) ? text : QUOTED_WITH_COMMENT.exec(text)?.[1]
  if (quoted === undefined) throw NOT_PLAIN
  return unquoted(quoted)
}

/** A plain text, unless it is a map. */
function textOf(value: string): string {
  if (value.includes(': ') || value.endsWith(':')) throw NOT_PLAIN
  return value
}

/** A scalar, or a list of some in brackets, of ordinary signs; throws NOT_PLAIN for all others. */
export function scalarOf(text: string): unknown {
  const first = text.charCodeAt(0)
  if (first === QUOTE) {
    if (text.length > 1 && text.indexOf('"', 1) === text.length - 1 && !text.includes('\\')) return text.slice(1, -1)
    return beforeComment(text)
  }
  if (first === APOSTROPHE) return beforeComment(text)
  if (text === '[]') return []
  if (first === BRACKET) return flowList(text)
  const value = withoutComment(text)
  const kind = BEGINS[first]
  if (kind === TEXT || (kind === undefined && beginsAbroad(first))) {
    textOf(value)
    const word = WORDS.get(value)
    return word === undefined ? value : word
  }
  if (INTEGER.test(value)) return Number(value)
  if (kind === DIGIT && !NUMBER.test(value)) return textOf(value)
  if (FRACTION.test(value)) return Number(value)
  throw NOT_PLAIN
}
