import { type Conflict, diffArticles, type Edit, fieldAt, type Path } from '../article'

/** What a field is called in the form: 'Title', 'Image URL, image 1, related 2'. */
export function fieldName(path: Path): string {
  const label = fieldAt(path)?.label ?? String(path.at(-1))
  const group = path.flatMap((step, index) =>
    typeof step === 'number' ? [`${path[index - 1] === 'related' ? 'related' : 'image'} ${step + 1}`] : [],
  )
  return [label, ...group.toReversed()].join(', ')
}

const wholes = { body: 'Body', layout: 'How the file is written', source: 'The whole file' } as const

/** What clashes, as the form calls it. An item of a list goes by its place: 'Related 2'. */
export function conflictName({ path }: Conflict): string {
  if (typeof path === 'string') return wholes[path]
  const last = path.at(-1)
  if (typeof last !== 'number') return fieldName(path)
  const [inner, ...outer] = fieldName(path).split(', ').slice(1)
  const named = inner === undefined ? fieldName(path) : inner.charAt(0).toUpperCase() + inner.slice(1)
  return [named, ...outer].join(', ')
}

const topOf = (edit: Edit): string => (edit.op === 'body' ? wholes.body : fieldName(edit.path.slice(0, 1)))

/** The names of the top fields in which two versions differ; what can't be told by fields is one thing. */
export function changedFields(before: string, after: string): string[] {
  try {
    const names = [...new Set(diffArticles(before, after).map(topOf))]
    return names.length === 0 && before !== after ? [wholes.layout] : names
  } catch {
    return [wholes.source]
  }
}
