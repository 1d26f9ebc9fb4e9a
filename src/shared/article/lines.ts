/** Offsets and lines of a text. A line ends at \n; a lone CR inside one is left to the YAML parser. */

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The offset of the line's break (its \r where it has one), or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  if (at < 0) return text.length
  return at > offset && text.charCodeAt(at - 1) === 13 ? at - 1 : at
}

/** The offset of the next line. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}

/** The line break that ends this line, so that a new line takes its neighbour's; `fallback` at the end of the text. */
export function eolAt(text: string, offset: number, fallback: string): string {
  const at = text.indexOf('\n', offset)
  if (at < 0) return fallback
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n'
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** Whether only blanks stand before this offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === ''
}

export const blanks = (count: number): string => ' '.repeat(Math.max(0, count))

/** Line and column from 1; breaks as YAML counts them (\n, \r\n, a lone \r). */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let i = 0; i < offset && i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++
      start = i + 1
    }
  }
  return { line, column: offset - start + 1 }
}

/** The offset of a line and column as `lineAndColumn` gives them; the end of the text where it has no such place. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let left = line - 1; left > 0; left -= 1) {
    const rest = /\r\n|\n|\r/g
    rest.lastIndex = start
    if (rest.exec(text) === null) return text.length
    start = rest.lastIndex
  }
  return Math.min(text.length, start + column - 1)
}

/** Skips blanks, line breaks and comments. */
export function skipSpace(text: string, offset: number): number {
  let i = offset
  for (;;) {
    const c = text.charCodeAt(i)
    if (c === 32 || c === 9 || c === 10 || c === 13 || c === 0xfeff) i++
    else if (c === 35 && isBreakOrBlank(text.charCodeAt(i - 1))) {
      while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++
    } else return i
  }
}

function isBreakOrBlank(c: number): boolean {
  return Number.isNaN(c) || c === 32 || c === 9 || c === 10 || c === 13
}

/**
 * The start of the comment block that belongs to what begins at `offset`: whole-line comments directly above it, in its
 * own column. Never reaches back over `floor`, the end of what stands before (a `#` in a block scalar is text); -1 = nothing does.
 */
export function withCommentsAbove(text: string, offset: number, floor: number): number {
  const column = columnOf(text, offset)
  let start = offset
  let line = lineStart(text, offset)
  while (line > 0) {
    const above = lineStart(text, line - 1)
    if (above <= floor) break
    const at = above + column
    if (text.slice(above, at).trim() !== '' || text.charCodeAt(at) !== 35 || at >= line) break
    start = at
    line = above
  }
  return start
}
