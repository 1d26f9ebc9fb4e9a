import { hunksOf, linesOf } from './line-hunks'

/** A place where two texts differ, as small as it can be taken back alone: one line for another, or some that came or went. */
export interface LineChange {
  /** Places of the first line, from 0, in the old and in the new text; where none is there, of the one that follows. */
  readonly from: number
  readonly at: number
  /** With their line ends. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** What a line of front matter begins with, up to the colon; null where it has none. */
const keyOf = (line: string | undefined): string | null =>
  /^[ \t]*(?:- +)*[^\s:#][^:]*:(?=\s|$)/.exec(line ?? '')?.[0] ?? null
const isSameKey = (one: string | undefined, other: string | undefined): boolean =>
  keyOf(one) !== null && keyOf(one) === keyOf(other)

/** How many lines at the top of two runs, and then at their ends, stand for each other: all where there are as many, else those of one key. */
function paired(removed: readonly string[], added: readonly string[]): readonly [top: number, end: number] {
  const most = Math.min(removed.length, added.length)
  if (removed.length === added.length) return [most, 0]
  let top = 0
  while (top < most && isSameKey(removed[top], added[top])) top += 1
  let end = 0
  while (end < most - top && isSameKey(removed.at(-1 - end), added.at(-1 - end))) end += 1
  return [top, end]
}

/** Where a text differs from an older one, in order. */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  let grown = 0
  return hunksOf(before, after).flatMap(({ from, removed, added }): readonly LineChange[] => {
    const start = from + grown
    grown += added.length - removed.length
    const part = (old: number, now: number, oldEnd = old + 1, nowEnd = now + 1): LineChange => ({
      from: from + old,
      at: start + now,
      removed: removed.slice(old, oldEnd),
      added: added.slice(now, nowEnd),
    })
    const [top, end] = paired(removed, added)
    const [oldEnd, nowEnd] = [removed.length - end, added.length - end]
    return [
      ...Array.from({ length: top }, (_, index) => part(index, index)),
      ...(top === oldEnd && top === nowEnd ? [] : [part(top, top, oldEnd, nowEnd)]),
      ...Array.from({ length: end }, (_, index) => part(oldEnd + index, nowEnd + index)),
    ]
  })
}

/** The new text with some of its changes taken back. */
export function withoutChanges(after: string, changes: readonly LineChange[]): string {
  const lines = linesOf(after)
  for (const { at, removed, added } of changes.toSorted((a, b) => b.at - a.at))
    lines.splice(at, added.length, ...removed)
  return lines.join('')
}
