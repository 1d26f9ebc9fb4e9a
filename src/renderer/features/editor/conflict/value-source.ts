import { applyEdits, parseArticle } from '../../../../shared/article'
import { timeOf } from '../../../../shared/article/time'

const INDENT = '  '

/** A value as the front matter writes it; a text as it is. */
export function sourceOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  const text = applyEdits('---\nx:\n---\n', [{ op: 'set', path: ['x'], value }])
  const lines = text.split('\n').slice(1, -2)
  const [first = '', ...rest] = lines
  const inline = first.slice('x:'.length).trim()
  return inline === '' ? rest.map((line) => line.slice(INDENT.length)).join('\n') : [inline, ...rest].join('\n')
}

/** What such a source says; `like`: a value of the field, by which a text stays a text. Throws an Error with what is wrong. */
export function valueFrom(source: string, like: unknown): unknown {
  if (typeof like === 'string') return source
  const lines = source.split('\n').map((line) => INDENT + line)
  const { data, problems } = parseArticle(`---\nx:\n${lines.join('\n')}\n---\n`)
  const wrong = problems.find((problem) => problem.severity === 'error')
  if (wrong) throw new Error(wrong.message)
  return data.x
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value)

const wanted: Readonly<Record<string, string>> = {
  number: 'A number stands here. Type one such as 40 or -1.',
  boolean: 'Type true or false.',
  list: 'A list stands here: write each entry on a line of its own, behind “- ”.',
  object: 'Keys with their values stand here, such as “title: Fog”.',
}

const isDate = (value: unknown): boolean => typeof value === 'string' && timeOf(value) !== null

/** Why a value can't stand where these do, as a sentence; null where it can. */
export function whyUnlike(value: unknown, others: readonly unknown[]): string | null {
  if (others.length === 0) return null
  if (others.every(isDate)) {
    return isDate(value) ? null : 'This can’t be read as a date. Write it like 2026-06-13T12:43:00Z.'
  }
  const kinds = others.map(kindOf)
  return kinds.includes(kindOf(value)) ? null : (wanted[kinds[0] ?? ''] ?? null)
}
