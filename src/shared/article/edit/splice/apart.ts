import { isFirstOnLine, lineEnd, lineStart, nextLine, withCommentsAbove } from '../../lines'
import type { Parsed } from '../../read/parse'
import type { Entry } from './target'

const isBlank = (line: string): boolean => line.trim() === ''

/** Whether the line above what begins at `offset` is blank. */
function hasBlankAbove(source: string, offset: number): boolean {
  const start = lineStart(source, offset)
  return start > 0 && isBlank(source.slice(lineStart(source, start - 1), start))
}

/** Whether a blank line follows the line that holds `offset`. */
function hasBlankBelow(source: string, offset: number): boolean {
  const next = nextLine(source, offset)
  return next < source.length && isBlank(source.slice(next, nextLine(source, next)))
}

/** A list or map on lines of its own. */
const isBlock = ({ from, value, after }: Entry, source: string): boolean =>
  (value.kind === 'map' || value.kind === 'seq') &&
  !value.flow &&
  value.valueFrom > lineEnd(source, after) &&
  isFirstOnLine(source, from)

/** Below a text that keeps its line breaks a blank line is one more of them. */
const keepsBreaks = ({ value }: Entry, source: string): boolean =>
  value.kind === 'scalar' && value.headerTo >= 0 && source.slice(value.valueFrom, value.headerTo).includes('+')

/** The places of the lists and maps that something stands above. */
const blocksIn = (source: string, entries: readonly Entry[]): number[] =>
  [...entries.keys()].filter((at) => at > 0 && isBlock(entries[at] as Entry, source))

/** Where an entry begins, with its comments. */
const topOf = (source: string, entries: readonly Entry[], at: number): number =>
  withCommentsAbove(source, (entries[at] as Entry).from, entries[at - 1]?.to ?? -1)

/** Whether all these entries, and there are such, have a blank line above. */
const areApart = (source: string, entries: readonly Entry[], places: readonly number[]): boolean =>
  places.length > 0 && places.every((at) => hasBlankAbove(source, topOf(source, entries, at)))

/**
 * The lines of a new list or map at the top of the front matter, with a blank one above, and below, where all others there have one. It
 * comes behind the entry at `index`.
 */
export function setApart(
  { source }: Parsed,
  entries: readonly Entry[],
  index: number,
  lines: readonly string[],
): readonly string[] {
  const before = entries[index]
  const others = blocksIn(source, entries)
  if (before === undefined || keepsBreaks(before, source) || !areApart(source, entries, others)) return lines
  const last = entries.length - 1
  const followed = others.filter((at) => at < last)
  const wantsBelow =
    index < last &&
    followed.length > 0 &&
    followed.every((at) => hasBlankBelow(source, (entries[at] as Entry).to)) &&
    !hasBlankBelow(source, before.to)
  return ['', ...lines, ...(wantsBelow ? [''] : [])]
}
