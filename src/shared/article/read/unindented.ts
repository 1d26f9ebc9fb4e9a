import { type Event, parseEvents, YAMLException } from 'js-yaml'

/** A quote or a bracket that isn't closed. The offset is of the first line that is taken for its text or its items. */
export class UnclosedError extends Error {
  constructor(readonly offset: number) {
    super('a quote or a bracket is not closed')
  }
}

/** Of all tries together: a list with a line for each of thousands of items in the first column is left alone. */
const MAX_READ_LETTERS = 2_000_000

/** What goes on is indented by this: more than any key that people write. */
const INDENT = 40
const BLANKS = ' '.repeat(INDENT)

const DOCUMENT_MARK = /^(?:---|\.\.\.)(?:\s|$)/

const isUnindented = ({ reason }: YAMLException): boolean => /deficient indentation/.test(reason)

const offsetOf = (error: YAMLException): number => error.mark?.position ?? 0

/**
 * The parser's events, also where lines of a list in brackets or of quoted text are not indented more than their key: js-yaml
 * refuses them, Psych and others don't. They are parsed with blanks before each such line, and placed in the text as it is.
 * Throws what the parser throws, at offsets of `source`, or UnclosedError.
 */
export function eventsOf(source: string): Event[] {
  try {
    return parseEvents(source, {})
  } catch (error) {
    if (!(error instanceof YAMLException) || !isUnindented(error)) throw error
    return new Unindented(source).events(offsetOf(error))
  }
}

class Unindented {
  /** Where the lines begin that are indented, from the top. */
  private readonly starts = new Set<number>()

  constructor(private readonly source: string) {}

  events(first: number): Event[] {
    let begins = first
    let at = first
    for (let left = MAX_READ_LETTERS; left > 0; left -= this.source.length) {
      // What goes on from line to line is one value; below it another one may begin.
      if (this.entryOf(at) !== this.entryOf(begins)) begins = at
      const more = this.goingOn(at)
      if (more.length === 0) break
      for (const start of more) this.starts.add(start)
      const starts = [...this.starts]
      try {
        return parseEvents(withBlanks(this.source, starts), {}).map((event) => eventWithout(starts, event))
      } catch (error) {
        if (!(error instanceof YAMLException)) throw error
        at = placeWithout(starts, offsetOf(error))
        if (isUnindented(error)) continue
        if (this.entryOf(at) === this.entryOf(begins)) break
        throw new YAMLException(error.reason, error.mark && { ...error.mark, position: at })
      }
    }
    throw new UnclosedError(begins)
  }

  /** The start of the nearest line, at or above an offset, that begins in the first column and goes on with nothing above it. */
  private entryOf(offset: number): number {
    let at = lineStartOf(this.source, offset)
    while (at > 0 && (this.starts.has(at) || /[\s#]/.test(this.source[at] ?? '\n'))) {
      at = lineStartOf(this.source, at - 1)
    }
    return at
  }

  /** The starts of lines that go on from above an offset: up to a closing quote, or one of a list; none where nothing ends it. */
  private goingOn(offset: number): number[] {
    const { source } = this
    const start = lineStartOf(source, offset)
    if (offset >= source.length || DOCUMENT_MARK.test(source.slice(start, start + 4))) return []
    const entry = this.entryOf(start - 1)
    const above = [...this.starts].filter((one) => one >= entry && one < start).map((one) => one - entry)
    const quote = openQuote(withBlanks(source.slice(entry, start), above))
    if (quote === undefined) return [start]
    const close = closingQuote(source, offset, quote)
    if (close < 0) return []
    const lines = [...source.slice(start, close).matchAll(/(?:\r\n|\n|\r)(?![\r\n])/g)]
    const found = [start, ...lines.map(({ index, 0: lineBreak }) => start + index + lineBreak.length)]
    return found.some((one) => DOCUMENT_MARK.test(source.slice(one, one + 4))) ? [] : found
  }
}

/** Line breaks as YAML counts them. */
function lineStartOf(source: string, offset: number): number {
  let at = offset
  while (at > 0 && source[at - 1] !== '\n' && source[at - 1] !== '\r') at -= 1
  return at
}

/** The quote in which a text breaks off. */
function openQuote(text: string): '"' | "'" | undefined {
  try {
    // An end would be one more line that isn't indented.
    parseEvents(`${text}${BLANKS}x`, {})
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : ''
    const kind = /within a (single|double) quoted scalar/.exec(reason)?.[1]
    if (kind !== undefined) return kind === 'double' ? '"' : "'"
  }
  return undefined
}

function closingQuote(source: string, from: number, quote: '"' | "'"): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\' && quote === '"') at += 1
    else if (source[at] === quote) {
      if (quote === '"' || source[at + 1] !== "'") return at
      at += 1
    }
  }
  return -1
}

/** The text with blanks at each of these offsets, which are in order. */
function withBlanks(source: string, starts: readonly number[]): string {
  const parts = starts.map((at, index) => source.slice(starts[index - 1] ?? 0, at))
  return [...parts, source.slice(starts.at(-1) ?? 0)].join(BLANKS)
}

/** An offset of the text with blanks, in the text without. */
function placeWithout(starts: readonly number[], offset: number): number {
  let low = 0
  for (let high = starts.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) + middle * INDENT < offset) low = middle + 1
    else high = middle
  }
  return offset - low * INDENT
}

const OFFSETS = ['start', 'valueStart', 'valueEnd', 'anchorStart', 'anchorEnd', 'tagStart', 'tagEnd'] as const

function eventWithout(starts: readonly number[], event: Event): Event {
  const moved: Event & { [offset in (typeof OFFSETS)[number]]?: number } = { ...event }
  for (const key of OFFSETS) {
    const offset = moved[key]
    // -1: there is none.
    if (offset !== undefined && offset >= 0) moved[key] = placeWithout(starts, offset)
  }
  return moved
}
