const words = ['pass', 'hold', 'published', 'new'] as const
/** `new` takes back what was decided before: a log is only added to. */
export type DecisionWord = (typeof words)[number]

/** One line of `.copydesk/decisions.jsonl`. */
export interface DecisionLine {
  /** Of the article when it was decided about, with '/'. */
  readonly path: string
  /** Its webUrl, else its originalUrl, as the file has it; by this a decision follows a rename. Null where it has neither. */
  readonly url: string | null
  readonly decision: DecisionWord
  /** ISO 8601. */
  readonly at: string
  /** Who, as git or the system calls them. */
  readonly by: string
  readonly reason?: string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** A line as the log has it, without its line break. */
export const writeDecision = ({ path, url, decision, at, by, reason }: DecisionLine): string =>
  JSON.stringify({ path, url, decision, at, by, ...(reason === undefined ? {} : { reason }) })

/** Reads one line; null where it is torn or none of ours. Keys that a later version adds are left aside. */
export function readDecision(text: string): DecisionLine | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { path, url, decision, at, by, reason } = value as Partial<Record<keyof DecisionLine, unknown>>
  const word = words.find((one) => one === decision)
  if (typeof path !== 'string' || path === '' || word === undefined) return null
  if (typeof at !== 'string' || !INSTANT.test(at) || Number.isNaN(Date.parse(at))) return null
  return {
    path,
    url: typeof url === 'string' ? url : null,
    decision: word,
    at,
    by: typeof by === 'string' ? by : '',
    ...(typeof reason === 'string' ? { reason } : {}),
  }
}

/** The lines of a log in their order; a line that is torn, foreign or empty is left out, the rest counts. */
export const readDecisions = (text: string): DecisionLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => (line.trim() === '' ? null : readDecision(line)))
    .filter((line) => line !== null)
