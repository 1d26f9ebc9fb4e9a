import { diffArrays } from 'diff'

/** Of more lines on both sides together the least difference isn't looked for: all of them count as changed. */
const MAX_DIFFED_LINES = 50_000
/** Beyond so many differing lines the least difference isn't looked for: everything between counts as changed. */
const MAX_EDITS = 2_000

/** `removed` lines of the old text give way to `added` ones; `from` is the place of the first in the old text, from 0. */
export interface Hunk {
  readonly from: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Lines with their line ends, so that CRLF turning into LF is a change too. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Where one text begins to differ from another, and where what both end with begins in each: at line starts. */
function differing(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly toAfter: number } {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same += 1
  const from = before.slice(0, same).lastIndexOf('\n') + 1
  let end = 0
  const most = shorter - from
  while (end < most && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1
  // The line that the difference ends in is not one that both have.
  const rest = before.indexOf('\n', before.length - end)
  const stays = rest === -1 ? 0 : before.length - rest - 1
  return { from, to: before.length - stays, toAfter: after.length - stays }
}

function countLines(text: string, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function haveCommonLine(one: readonly string[], other: readonly string[]): boolean {
  const lines = new Set(one)
  return other.some((line) => lines.has(line))
}

/**
 * Where two texts differ, line by line, in order. What both begin and end with is passed over before lines are made of the rest:
 * a body of a million lines costs little where one of the front matter changes. Where the rest has no line in common there is
 * nothing to compare: a key typed into one line costs no difference.
 */
export function hunksOf(before: string, after: string): Hunk[] {
  if (before === after) return []
  const { from, to, toAfter } = differing(before, after)
  const [old, now] = [linesOf(before.slice(from, to)), linesOf(after.slice(from, toAfter))]
  const first = countLines(before, from)
  const whole = [{ from: first, removed: old, added: now }]
  if (old.length + now.length > MAX_DIFFED_LINES || !haveCommonLine(old, now)) return whole
  const parts = diffArrays(old, now, { maxEditLength: MAX_EDITS })
  if (parts === undefined) return whole
  const hunks: Hunk[] = []
  let at = first
  let open: { from: number; removed: string[]; added: string[] } | null = null
  for (const part of parts) {
    if (!part.added && !part.removed) {
      at += part.value.length
      open = null
      continue
    }
    if (open === null) {
      open = { from: at, removed: [], added: [] }
      hunks.push(open)
    }
    if (part.removed) at += part.value.length
    for (const line of part.value) open[part.removed ? 'removed' : 'added'].push(line)
  }
  return hunks
}

/** How many lines differ: one that was changed counts once. */
export const countChangedLines = (before: string, after: string): number =>
  hunksOf(before, after).reduce((sum, { removed, added }) => sum + Math.max(removed.length, added.length), 0)
