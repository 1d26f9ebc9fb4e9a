import type { SearchQuery } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'

/** More are counted by nobody. */
const MAX_COUNTED = 10_000

export interface Found {
  readonly total: number
  /** There are more than that. */
  readonly isMore: boolean
  /** From 1: the one that is selected; null: none is. */
  readonly selected: number | null
}

/** How often a text has what is searched, and which of them is selected. */
export function found(query: SearchQuery, state: EditorState): Found {
  const nothing = { total: 0, isMore: false, selected: null }
  if (!query.valid) return nothing
  const { from, to } = state.selection.main
  let total = 0
  let selected: number | null = null
  const cursor = query.getCursor(state)
  for (let next = cursor.next(); !next.done; next = cursor.next()) {
    if (total === MAX_COUNTED) return { total, isMore: true, selected }
    total += 1
    if (next.value.from === from && next.value.to === to) selected = total
  }
  return { total, isMore: false, selected }
}

/** As the panel says it. */
export function foundWords({ total, isMore, selected }: Found): string {
  if (total === 0) return 'Not found'
  const all = `${total.toLocaleString('en-GB')}${isMore ? '+' : ''}`
  return selected === null ? `${all} found` : `${selected.toLocaleString('en-GB')} of ${all}`
}
