import { tokensOf } from '../../../../shared/query/language/syntax'
import type { Sort } from '../../../../shared/query/sort-order'
import type { View } from '../../../../shared/query/view'
import { foldedValue } from '../../../../shared/text/fold'

/** The view that the query began from, and still goes on from. */
export interface Origin {
  readonly name: string
  readonly query: string
  /** One of the team's: it can be kept as it is changed. */
  readonly own: boolean
}

/** The order of a folder where neither a view nor anybody says another. */
export const folderOrder: Sort = { field: 'date', direction: 'descending' }

export const isSameOrder = (a: Sort, b: Sort): boolean => a.field === b.field && a.direction === b.direction

export const originOf = ({ name, query }: View, own: boolean): Origin => ({ name, query, own })

/** What a query is told by: its words, and its fields with their values, or `loosely` with any. */
function partsOf(text: string, loosely: boolean): readonly string[] {
  return tokensOf(text).flatMap(({ kind, text: written, value }) => {
    if (kind === 'field') return [loosely ? `${written}:` : `${written}:${foldedValue(value)}`]
    return kind === 'words' || kind === 'phrase' ? [foldedValue(written)] : []
  })
}

/**
 * Whether a text is a view gone on with and no search of its own: it has all that a built-in view asks for; of a view of the team, which
 * may be changed in any of its parts, at least one field or word.
 */
export function goesOnFrom({ query, own }: Origin, text: string): boolean {
  const wanted = partsOf(query, own)
  const there = new Set(partsOf(text, own))
  if (wanted.length === 0) return there.size === 0
  return own ? wanted.some((part) => there.has(part)) : wanted.every((part) => there.has(part))
}
