/**
 * How a scalar is written so that YAML 1.1 and 1.2 readers alike see the same value.
 * Plain is an allow-list: what isn't known to be safe is quoted.
 */

export type Scalar = string | number | boolean | null

/** In block context: begins with a letter, or as a path; letters, digits, blanks and signs that mean nothing there. */
const PLAIN = /^(?:\p{L}|\.{0,2}\/)[\p{L}\p{N}\p{M} \-_.,/'’‘“”&()+%$!?;:@=*#…–—]*$/u
/** Between brackets, commas and colons end a value. */
const PLAIN_IN_FLOW = /^(?:\p{L}|\.{0,2}\/)[\p{L}\p{N}\p{M} \-_./]*$/u
/** Colon and blank end a key, blank and # begin a comment. */
const PLAIN_BREAKS = /:(?: |$)| #| $/
/** Words that some reader takes for null, a boolean or a number (`e1`). */
const WORDS = /^(?:y|yes|n|no|true|false|on|off|null|nil|nan|inf|infinity|e[-+]?[0-9]+)$/i

export const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object'

export function isPlainSafe(value: string, flow: boolean): boolean {
  return (flow ? PLAIN_IN_FLOW : PLAIN).test(value) && !PLAIN_BREAKS.test(value) && !WORDS.test(value)
}

/** A date as the files write it: text to us, and still plain when it changes. */
export const DATE = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/

/**
 * What neither a plain nor a single-quoted scalar holds on one line for every reader; and signs that turn the direction, which
 * nobody would see in the file.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/

export const canSingleQuote = (value: string): boolean => !UNPRINTABLE.test(value)

export const singleQuoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const ESCAPED = /["\\\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** Any text, on one line. Astral characters stand raw: Psych refuses surrogate pairs in escapes. */
export function doubleQuoted(value: string): string {
  const inner = value.replace(ESCAPED, (c) => {
    const code = c.charCodeAt(0)
    return SHORT[c] ?? (code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`)
  })
  return `"${inner}"`
}

/** A number that every reader takes for that number: YAML 1.1 wants a dot before an exponent. */
export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  const exponent = text.indexOf('e')
  if (exponent < 0 || text.includes('.')) return text
  return `${text.slice(0, exponent)}.0${text.slice(exponent)}`
}

export type TextStyle = 'plain' | 'single' | 'double'

/** Text in the wanted style, or in the nearest one that holds it; `quote` is what plain falls back to. */
export function writeText(value: string, style: TextStyle, quote: 'single' | 'double', flow: boolean): string {
  if (style === 'plain' && isPlainSafe(value, flow)) return value
  const wanted = style === 'plain' ? quote : style
  return wanted === 'single' && canSingleQuote(value) ? singleQuoted(value) : doubleQuoted(value)
}

export function writeKey(key: string, flow: boolean): string {
  return !key.includes('#') && isPlainSafe(key, flow) ? key : doubleQuoted(key)
}

const UNFIT_FOR_BLOCK = /[^\P{C}\n\t]|\p{Zl}|\p{Zp}|^\n*\t|^[ \t]+$/mu

/**
 * Text as the lines of a block scalar, without indentation, or undefined where the style can't hold it.
 * `>` is not re-wrapped: each paragraph is one line.
 */
export function blockLines(value: string, folded: boolean): string[] | undefined {
  const content = value.replace(/\n+$/, '')
  if (content === '' || UNFIT_FOR_BLOCK.test(value)) return undefined
  if (!folded) return content.split('\n')
  if (/^[ \t]/m.test(content)) return undefined
  const leading = content.length - content.replace(/^\n+/, '').length
  return [...Array<string>(leading).fill(''), ...content.slice(leading).replace(/\n+/g, '\n$&').split('\n')]
}

/** `-` no final newline, none one, `+` more. */
export function chomping(value: string): '' | '-' | '+' {
  if (!value.endsWith('\n')) return '-'
  return value.endsWith('\n\n') ? '+' : ''
}
