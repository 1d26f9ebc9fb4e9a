import { canSingleQuote, doubleQuoted, singleQuoted } from '../edit/scalar'
import { lineEnd, lineStart, nextLine } from '../lines'

/** A value on one line that YAML reads as something else than text, and the same in quotes. */
export interface Unquoted {
  /** Where the value stands in the source. */
  readonly from: number
  readonly to: number
  /** What is wrong, without its full stop. */
  readonly why: string
  /** Undefined where it can't be known what belongs to the value. */
  readonly quoted: string | undefined
}

/** Dashes, a key and its colon; or dashes alone. The value is what stands behind. */
const BEFORE_VALUE =
  /^[ \t]*(?:-[ \t]+)*(?:(?:"[^"\\]*"|'[^']*')[ \t]*|[^\s"'#[\]{}&*!|>%@`,?:-][^:#]*):[ \t]+|^[ \t]*(?:-[ \t]+)+/

/** A sign that no plain text begins with. */
const FIRST_SIGN = /^(?:[@`%,\]}&*!|>]|[-?:](?=\s|$))/

/** A quote or a bracket that is closed, with text behind it. */
const OPENED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!')|\[[^\]]*\]|\{[^}]*\})\s*(?=[^\s,])/

const openedTo = (value: string): number => OPENED.exec(value)?.[0].length ?? 0

function whyOf(value: string, offset: number): string | undefined {
  if (/^\{[{%]/.test(value)) return `A value that begins with ${value.slice(0, 2)} is read as a map, not as text`
  const sign = FIRST_SIGN.exec(value)?.[0]
  if (sign !== undefined) return `A value can't begin with ${sign}`
  const opened = openedTo(value)
  if (opened > 0 && offset >= opened)
    return `Text stands behind the closing ${/^["']/.test(value) ? 'quote' : 'bracket'}`
  if (/^["'[{]/.test(value)) return undefined
  return /:(?:[ \t]|$)/.test(value) ? 'A value with ": " in it needs quotes' : undefined
}

const inQuotes = (value: string): string =>
  /["\\]/.test(value) && canSingleQuote(value) ? singleQuoted(value) : doubleQuoted(value)

/** Whether the lines below are indented more than the key or the dash before a value. */
function goesOnBelow(source: string, at: number, before: string): boolean {
  const dashes = /^[ \t]*(?:-[ \t]+)*/.exec(before)?.[0] ?? ''
  const column = dashes === before ? dashes.lastIndexOf('-') : dashes.length
  const below = /^(?:[ \t]*\r?\n)*([ \t]*)\S/.exec(source.slice(nextLine(source, at)))
  return (below?.[1]?.length ?? -1) > column
}

/** The value that needs quotes on the line of an error of the parser; undefined where the error is another. */
export function unquotedAt(source: string, offset: number): Unquoted | undefined {
  const start = lineStart(source, offset)
  const line = source.slice(start, lineEnd(source, offset))
  const before = BEFORE_VALUE.exec(line)?.[0]
  if (before === undefined) return undefined
  const from = start + before.length
  const rest = line.slice(before.length)
  const opened = openedTo(rest)
  const comment = rest.slice(opened).search(/ #/)
  const value = (comment < 0 ? rest : rest.slice(0, opened + comment)).trimEnd()
  const why = whyOf(value, offset - from)
  if (why === undefined) return undefined
  const isWhole = !value.endsWith(':') && !goesOnBelow(source, offset, before)
  return { from, to: from + value.length, why, quoted: isWhole ? inQuotes(value) : undefined }
}

/** The first value that Liquid was meant to fill in and YAML reads as a map in a map. */
export function firstLiquid(source: string): Unquoted | undefined {
  const found = /^[^#\n]*?(?::|-)[ \t]+\{\{/m.exec(source)
  return found === null ? undefined : unquotedAt(source, found.index + found[0].length)
}
