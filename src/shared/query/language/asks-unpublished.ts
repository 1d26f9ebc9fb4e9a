import { type Query, QueryError, readQuery } from './syntax'

/** The states, as `is:` takes them, that only an unpublished article has. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['unpublished', 'draft', 'new', 'held', 'passed'])
const PUBLISHED: ReadonlySet<string> = new Set(['published', 'live'])

/** `isNot`: it stands behind a `-`, or within what does. */
function asks(query: Query, isNot: boolean): boolean {
  switch (query.kind) {
    case 'all':
    case 'any':
      return query.parts.some((part) => asks(part, isNot))
    case 'not':
      return asks(query.part, !isNot)
    case 'group':
      return asks(query.part, isNot)
    case 'words':
      return false
    case 'field':
      return query.field === 'is' && (isNot ? PUBLISHED : UNPUBLISHED).has(query.value.toLowerCase())
  }
}

/** Whether a query names a state of unpublished articles (`is:held`, `-is:published`), so that they are wanted. False for a text that is none. */
export function asksForUnpublished(text: string): boolean {
  try {
    return asks(readQuery(text), false)
  } catch (error) {
    if (error instanceof QueryError) return false
    throw error
  }
}
