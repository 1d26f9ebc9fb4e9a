import { QueryError, readQuery, type Span } from './syntax'

/** The text without what stands there; what remains is as it was typed. */
export const cut = (text: string, { from, to }: Span): string =>
  `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim()

/**
 * The same query with one part left out, for each part that can be: what an editor may drop where nothing is found. Empty
 * where there is one part only, or where the text can't be read.
 */
export function withoutEach(text: string): readonly { readonly part: string; readonly rest: string }[] {
  try {
    const query = readQuery(text)
    if (query.kind !== 'all') return []
    return query.parts.map((part) => ({ part: text.slice(part.from, part.to), rest: cut(text, part) }))
  } catch (error) {
    if (error instanceof QueryError) return []
    throw error
  }
}
