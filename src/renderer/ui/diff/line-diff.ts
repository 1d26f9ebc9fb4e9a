import { diffLines, diffWordsWithSpace } from 'diff'

/** A piece of a line; `changed` where the other side has something else. */
export interface Piece {
  readonly text: string
  readonly changed: boolean
}
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  /** Line numbers from 1, in the file and in the text; null where the line is not there. */
  readonly before: number | null
  readonly after: number | null
  readonly pieces: readonly Piece[]
}

/** Beyond this a word by word look takes longer than it helps. */
const LONGEST = 4_000

const linesOf = (text: string): readonly string[] => {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}
/** A longer line isn't drawn whole: one without a place to break takes time that grows with its square. */
const MAX_DRAWN_LETTERS = 10_000
/** So much of each of its pieces is. */
const MAX_PIECE_LETTERS = 500

const beginOf = (text: string): string =>
  text.length > MAX_PIECE_LETTERS ? `${text.slice(0, MAX_PIECE_LETTERS).toWellFormed()}…` : text.toWellFormed()
const endOf = (text: string): string =>
  text.length > MAX_PIECE_LETTERS ? `…${text.slice(-MAX_PIECE_LETTERS).toWellFormed()}` : text.toWellFormed()
const shownOf = (text: string): string => (text.length > MAX_DRAWN_LETTERS ? beginOf(text) : text)
const whole = (text: string): readonly Piece[] => [{ text: shownOf(text), changed: true }]

/** Of two lines that are too long to be drawn what differs, and what stands around it, all cut. */
function middles(before: string, after: string): readonly [readonly Piece[], readonly Piece[]] {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let end = 0
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const side = (text: string): readonly Piece[] =>
    [
      { text: endOf(text.slice(0, from)), changed: false },
      { text: beginOf(text.slice(from, text.length - end)), changed: true },
      { text: beginOf(text.slice(text.length - end)), changed: false },
    ].filter((piece) => piece.text !== '')
  return [side(before), side(after)]
}

/** The words of two texts that differ, each side for itself. */
export function words(before: string, after: string): readonly [readonly Piece[], readonly Piece[]] {
  if (Math.max(before.length, after.length) > MAX_DRAWN_LETTERS) return middles(before, after)
  if (before.length + after.length > LONGEST) return [whole(before), whole(after)]
  const parts = diffWordsWithSpace(before, after)
  const side = (leave: 'added' | 'removed'): readonly Piece[] =>
    parts.filter((part) => !part[leave]).map((part) => ({ text: part.value, changed: part.added || part.removed }))
  return [side('added'), side('removed')]
}

/** The lines of two texts, in order: what stays, what goes (−), what comes (+), with the words that differ. */
export function changedLines(before: string, after: string): readonly DiffLine[] {
  if (before === after) return []
  const lines: DiffLine[] = []
  let old = 1
  let now = 1
  const parts = diffLines(before, after)
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    if (!part) continue
    const here = linesOf(part.value)
    if (!part.added && !part.removed) {
      for (const text of here) {
        lines.push({ kind: 'same', before: old, after: now, pieces: [{ text: shownOf(text), changed: false }] })
        old += 1
        now += 1
      }
      continue
    }
    const next = parts[index + 1]
    const there = part.removed && next?.added ? linesOf(next.value) : []
    const removed = part.removed ? here : []
    const added = part.added ? here : there
    if (there.length > 0) index += 1
    const pairs = removed.map((text, at) => words(text, added[at] ?? ''))
    for (const [at, text] of removed.entries()) {
      const pieces = at < added.length ? pairs[at]?.[0] : undefined
      lines.push({ kind: 'removed', before: old, after: null, pieces: pieces ?? whole(text) })
      old += 1
    }
    for (const [at, text] of added.entries()) {
      const pieces = at < removed.length ? pairs[at]?.[1] : undefined
      lines.push({ kind: 'added', before: null, after: now, pieces: pieces ?? whole(text) })
      now += 1
    }
  }
  return lines
}

/** Only the changed lines and a few around them; `null` stands for what is left out. */
export function around(lines: readonly DiffLine[], context = 2): readonly (DiffLine | null)[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.kind !== 'same'),
  )
  const shown: (DiffLine | null)[] = []
  for (const [index, line] of lines.entries()) {
    if (near[index]) shown.push(line)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}

/** One changed line; `before` null: it was inserted, `after` null: removed. Lines count from 1. */
export interface ChangedLine {
  readonly line: number
  readonly before: string | null
  readonly after: string | null
}

/** The same for lines of which only the changed ones are known; `null` stands between those that are not neighbours. */
export function knownLines(changes: readonly ChangedLine[]): readonly (DiffLine | null)[] {
  const shown: (DiffLine | null)[] = []
  for (const [index, { line, before, after }] of changes.entries()) {
    const last = changes[index - 1]
    if (last !== undefined && line > last.line + 1) shown.push(null)
    const [old, now] =
      before !== null && after !== null ? words(before, after) : [whole(before ?? ''), whole(after ?? '')]
    if (before !== null) shown.push({ kind: 'removed', before: line, after: null, pieces: old })
    if (after !== null) shown.push({ kind: 'added', before: null, after: line, pieces: now })
  }
  return shown
}
