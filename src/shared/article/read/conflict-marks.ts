import { lineAndColumn } from '../lines'
import type { Problem } from '../types'
import { type GitMarks, markOffsets } from './git-marks'
import type { Split } from './split'

/** The code of an article that git left in conflict. */
export const GIT_CONFLICT = 'git-conflict'

/** At most so many lines are named. */
const MAX_LINES = 10

function whereOf(text: string, marks: readonly number[]): string {
  const lines = marks.slice(0, MAX_LINES).map((at) => String(lineAndColumn(text, at).line))
  const more = marks.length - lines.length
  const last = more > 0 ? `${more} more` : lines.pop()
  return lines.length === 0 ? `line ${last}` : `lines ${lines.join(', ')} and ${last}`
}

function conflictAt(text: string, marks: readonly number[]): Problem | undefined {
  const [first] = marks
  if (first === undefined) return undefined
  const message = `Left in conflict by git (${whereOf(text, marks)}).`
  return { severity: 'error', code: GIT_CONFLICT, message, ...lineAndColumn(text, first) }
}

/** Marks that git left where front matter is, or where it should begin; half of a conflict too, since no YAML has such a line. */
export function conflictInFront(text: string, split: Split, { conflicts }: GitMarks): Problem | undefined {
  if (split.state === 'front-matter') {
    const marks = markOffsets(text).filter((at) => at >= split.from && at < split.to)
    if (marks.length === 0) return undefined
    return conflictAt(
      text,
      [...new Set([...marks, ...conflicts])].toSorted((a, b) => a - b),
    )
  }
  const begins = split.state === 'unclosed' || conflicts[0] === split.from
  return begins ? conflictAt(text, conflicts) : undefined
}

/**
 * Conflicts in the body: nothing of them is written by an edit of the fields, or shown to readers, before they are settled. Else what
 * looks like conflicts within blocks of code: an article about git has such, and so has one whose code git left in conflict.
 */
export function conflictInBody(text: string, { conflicts, inCode }: GitMarks): Problem | undefined {
  const [first] = inCode
  if (conflicts.length > 0 || first === undefined) return conflictAt(text, conflicts)
  const message = `A block of code holds what looks like marks that git left (${whereOf(text, inCode)}).`
  return { severity: 'warning', code: 'conflict-marks', message, ...lineAndColumn(text, first) }
}
