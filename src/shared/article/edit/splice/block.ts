import { eolAt, isFirstOnLine, lineEnd, lineStart, nextLine, withCommentsAbove } from '../../lines'
import type { Entry } from './target'
import { replace } from './text'

/** Puts whole lines (without breaks) after the line that holds `offset`; they take that line's break. */
export function insertLinesAfter(source: string, offset: number, lines: readonly string[], eol: string): string {
  const at = lineEnd(source, offset)
  const lineBreak = eolAt(source, at, eol)
  return replace(source, at, at, lines.map((line) => lineBreak + line).join(''))
}

/** Puts whole lines before what begins at `offset`, above the comments that belong to it. */
export function insertLinesBefore(
  source: string,
  offset: number,
  floor: number,
  lines: readonly string[],
  eol: string,
): string {
  if (!isFirstOnLine(source, offset)) {
    // `- - a`: the list begins on its parent's dash.
    const indent = ' '.repeat(offset - lineStart(source, offset))
    const [first = '', ...rest] = lines
    const text = [first.trimStart(), ...rest, indent].join(eolAt(source, offset, eol))
    return replace(source, offset, offset, text)
  }
  const at = lineStart(source, withCommentsAbove(source, offset, floor))
  const lineBreak = eolAt(source, offset, eol)
  return replace(source, at, at, lines.map((line) => line + lineBreak).join(''))
}

/** Takes an entry's whole lines, with the comments that belong to it. Its parent keeps other entries. */
export function removeLines(source: string, entries: readonly Entry[], index: number, floor: number): string {
  const entry = entries[index]
  if (entry === undefined) return source
  if (isFirstOnLine(source, entry.from)) {
    const from = lineStart(source, withCommentsAbove(source, entry.from, floor))
    return replace(source, from, nextLine(source, entry.to), '')
  }
  const next = entries[index + 1]
  const end = lineEnd(source, entry.to)
  // The first key of a list item: its dash stays, and the next key moves up to it where nothing stands between them.
  if (
    next !== undefined &&
    source.slice(end, next.from).trim() === '' &&
    lineStart(source, next.from) <= nextLine(source, end)
  ) {
    return replace(source, entry.from, next.from, '')
  }
  const before = source.slice(0, entry.from).trimEnd().length
  return replace(source, before, end, '')
}

/** An entry with the comments that belong to it, up to the end of its last line; without its first indentation. */
export function chunkOf(
  source: string,
  entries: readonly Entry[],
  index: number,
  floor: number,
): { from: number; to: number } {
  const entry = entries[index] as Entry
  const first = isFirstOnLine(source, entry.from)
  return { from: first ? withCommentsAbove(source, entry.from, floor) : entry.from, to: lineEnd(source, entry.to) }
}
