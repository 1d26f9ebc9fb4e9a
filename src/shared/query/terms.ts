import { type Query, QueryError, readQuery, type Span } from './syntax'

/** Where a part is written; null for a group, whose brackets it doesn't know. */
function spanOf(query: Query): Span | null {
  if (query.kind === 'words' || query.kind === 'field') return query
  if (query.kind !== 'not') return null
  const inside = spanOf(query.part)
  return inside && { from: inside.from - 1, to: inside.to }
}

/**
 * The same query with one part left out, for each part that can be: what an editor may drop where nothing is found. Empty
 * where there is one part only, or where the text can't be read.
 */
export function withoutEach(text: string): readonly { readonly part: string; readonly rest: string }[] {
  try {
    const query = readQuery(text)
    if (query.kind !== 'all') return []
    return query.parts.flatMap((part) => {
      const span = spanOf(part)
      if (span === null) return []
      const rest = `${text.slice(0, span.from).trimEnd()} ${text.slice(span.to).trimStart()}`.trim()
      return [{ part: text.slice(span.from, span.to), rest }]
    })
  } catch (error) {
    if (error instanceof QueryError) return []
    throw error
  }
}
