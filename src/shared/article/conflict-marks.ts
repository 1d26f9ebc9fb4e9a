import { lineAndColumn } from './lines'
import type { Split } from './split'
import type { Problem } from './types'

/** What every conflict begins with: a text without it needs no closer look. */
export const CONFLICT_MARK = '<<<<<<<'

const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/gm

/** So many lines are named. */
const MAX_LINES = 10

/** Where marks of git stand in text[from, to). */
function marksIn(text: string, from: number, to: number): number[] {
  return [...text.slice(from, to).matchAll(MARK)].map(({ index }) => from + index)
}

/** Those of whole conflicts only: in Markdown, seven `=` alone underline a title. */
function wholeIn(text: string, from: number, to: number): number[] {
  const found: number[] = []
  let open: number[] = []
  for (const at of marksIn(text, from, to)) {
    const sign = text[at]
    if (sign === '<') open = [at]
    else if (open.length > 0) open.push(at)
    if (sign === '>' && open.some((one) => text[one] === '=')) found.push(...open)
    if (sign === '>') open = []
  }
  return found
}

function problemAt(text: string, marks: readonly number[], severity: 'error' | 'warning'): Problem | undefined {
  const [first] = marks
  if (first === undefined) return undefined
  const lines = marks.slice(0, MAX_LINES).map((at) => String(lineAndColumn(text, at).line))
  const last = lines.pop()
  const where = lines.length === 0 ? `line ${last}` : `lines ${lines.join(', ')} and ${last}`
  const message = `git left conflict marks here (${where}). Keep one side and delete the lines with the marks.`
  return { severity, code: 'conflict-marks', message, ...lineAndColumn(text, first) }
}

/** Marks that git left where front matter is, or where it should begin. */
export function conflictInFront(text: string, split: Split): Problem | undefined {
  if (split.state === 'front-matter') return problemAt(text, marksIn(text, split.from, split.to), 'error')
  const begins = split.state === 'unclosed' || text.startsWith(CONFLICT_MARK, split.from)
  return begins ? problemAt(text, wholeIn(text, split.from, text.length), 'error') : undefined
}

/** Conflicts in the body: nothing keeps the fields from being edited, but readers would see the marks. */
export function conflictInBody(text: string, split: Split): Problem | undefined {
  return problemAt(text, wholeIn(text, split.bodyFrom, text.length), 'warning')
}
