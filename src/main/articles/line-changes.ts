import type { LineChange } from '../../shared/change/change'
import type { Proof } from '../../shared/change/outcomes'
import { counted } from '../../shared/numbers'
import { hunksOf } from '../../shared/text/line-hunks'

/** Lines that a proof shows; the summary counts all. */
const MAX_SHOWN_LINES = 500
/** A longer line is no line that people read. In UTF-16 units. */
const MAX_LINE_LENGTH = 10_000

function shown(line: string | undefined): string | null {
  if (line === undefined) return null
  const text = line.replace(/\r?\n$/, '')
  return text.length > MAX_LINE_LENGTH ? `${text.slice(0, MAX_LINE_LENGTH)}…` : text
}

const KEY = /^([A-Za-z_][\w-]*):(?=\s|$)/
/** A value that is short enough to be said, without the comment behind it. */
const SHORT = /^([^\s#"']{1,16})(?:\s+#.*)?$/

function fieldOf(line: string | null): { readonly key: string; readonly value: string } | null {
  const [start = '', key] = KEY.exec(line ?? '') ?? []
  return line === null || key === undefined
    ? null
    : { key, value: line.length > MAX_LINE_LENGTH ? '' : line.slice(start.length).trim() }
}

function describe(change: LineChange): string | null {
  const before = fieldOf(change.before)
  const after = fieldOf(change.after)
  const key = before?.key ?? after?.key
  if (key === undefined || (before !== null && after !== null && before.key !== after.key)) return null
  const old = SHORT.exec(before?.value ?? '')?.[1]
  const now = SHORT.exec(after?.value ?? '')?.[1]
  if (change.before === null) return now === undefined ? `${key} added` : `${key}: ${now} added`
  if (change.after === null) return `${key} removed`
  if (now !== undefined && /^(?:#|$)/.test(before?.value ?? '')) return `${key}: ${now}`
  return old === undefined || now === undefined ? key : `${key}: ${old} → ${now}`
}

/** The lines in which two texts differ: the first ones, and how many there are. */
export interface ChangedLines {
  readonly lines: readonly LineChange[]
  readonly count: number
}

export function changedLines(before: string, after: string): ChangedLines {
  const lines: LineChange[] = []
  let count = 0
  let shift = 0
  for (const { from, removed, added } of hunksOf(before, after)) {
    const length = Math.max(removed.length, added.length)
    const room = MAX_SHOWN_LINES - lines.length
    for (let index = 0; index < Math.min(length, room); index += 1) {
      const line = from + shift + Math.min(index, added.length) + 1
      lines.push({ line, before: shown(removed[index]), after: shown(added[index]) })
    }
    count += length
    shift += added.length - removed.length
  }
  return { lines, count }
}

/** What was written, for people: `published: false → true · 1 line`, `title · 1 line`, `3 lines`. `count`: of all lines. */
export function summaryOf(lines: readonly LineChange[], count: number): string {
  const [only] = lines
  if (only === undefined) return 'nothing to write'
  const what = count === 1 ? describe(only) : null
  return what === null ? counted(count, 'line') : `${what} · ${counted(count, 'line')}`
}

/** What a save wrote, by the lines that it changed. */
export const proofOfLines = ({ lines, count }: ChangedLines): Proof => ({
  summary: summaryOf(lines, count),
  lines: [...lines],
})

/** The same of an article whose file gets another path, which is shown as a line of its own before those of its text, and counts as none. */
export const movedLines = (path: string, to: string, { lines, count }: ChangedLines): ChangedLines => ({
  lines: [{ line: 1, before: path, after: to }, ...lines],
  count,
})

/** Of these: `_drafts/a.md → _posts/2026-06-13-a.md`, and what changes in its text. */
export function proofOfMove({ lines, count }: ChangedLines): Proof {
  const [move, ...others] = lines
  const where = `${move?.before} → ${move?.after}`
  const summary = count === 0 ? where : `${where} · ${summaryOf(others, count)}`
  return { summary, lines: [...lines] }
}

export const proofOf = (before: string, after: string): Proof => proofOfLines(changedLines(before, after))
