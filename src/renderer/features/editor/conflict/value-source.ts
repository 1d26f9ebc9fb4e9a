import { applyEdits, parseArticle } from '../../../../shared/article'

const INDENT = '  '

/** A value as the front matter writes it; a text as it is. */
export function sourceOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  const text = applyEdits('---\nx: 0\n---\n', [{ op: 'set', path: ['x'], value }])
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
