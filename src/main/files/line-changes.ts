import { diffArrays } from 'diff'
import type { LineChange, Proof } from '../../shared/ipc/contract'
import { counted } from '../../shared/numbers'

/** Lines that a proof shows; the summary counts all. */
export const SHOWN = 500
/** Beyond so many differing lines the least difference isn't looked for: everything between counts as changed. */
const PATIENCE = 2_000

/** `removed` lines of the old text give way to `added` ones; `from` is the place of the first in the old text, from 0. */
export interface Hunk {
  readonly from: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Lines with their line ends, so that CRLF turning into LF is a change too. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Where two texts differ, line by line, in order. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: PATIENCE })
  if (parts === undefined) return [{ from: 0, removed: before, added: after }]
  const hunks: Hunk[] = []
  let at = 0
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
    open[part.removed ? 'removed' : 'added'].push(...part.value)
  }
  return hunks
}

const shown = (line: string | undefined): string | null => (line === undefined ? null : line.replace(/\r?\n$/, ''))

const FIELD = /^([A-Za-z_][\w-]*):(?:\s+(.*?))?\s*$/
/** A value that is short enough to be said, without the comment behind it. */
const SHORT = /^([^\s#"']{1,16})(?:\s+#.*)?$/

function describe(change: LineChange): string | null {
  const before = FIELD.exec(change.before ?? '')
  const after = FIELD.exec(change.after ?? '')
  const key = before?.[1] ?? after?.[1]
  if (key === undefined || (before !== null && after !== null && before[1] !== after[1])) return null
  const old = SHORT.exec(before?.[2] ?? '')?.[1]
  const now = SHORT.exec(after?.[2] ?? '')?.[1]
  if (change.before === null) return now === undefined ? `${key} added` : `${key}: ${now} added`
  if (change.after === null) return `${key} removed`
  return old === undefined || now === undefined ? key : `${key}: ${old} → ${now}`
}

/** Every line in which two texts differ. */
export function changedLines(before: string, after: string): LineChange[] {
  const lines: LineChange[] = []
  let shift = 0
  for (const { from, removed, added } of hunksOf(linesOf(before), linesOf(after))) {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const line = from + shift + Math.min(index, added.length) + 1
      lines.push({ line, before: shown(removed[index]), after: shown(added[index]) })
    }
    shift += added.length - removed.length
  }
  return lines
}

/** What was written, for people: `published: false → true · 1 line`, `title · 1 line`, `3 lines`. `count`: of all lines. */
export function summaryOf(lines: readonly LineChange[], count: number): string {
  const [only] = lines
  if (only === undefined) return 'nothing to write'
  const what = count === 1 ? describe(only) : null
  return what === null ? counted(count, 'line') : `${what} · ${counted(count, 'line')}`
}

/** What a save wrote. */
export function proofOf(before: string, after: string): Proof {
  const lines = changedLines(before, after)
  return { summary: summaryOf(lines, lines.length), lines: lines.slice(0, SHOWN) }
}
