import type { ResultRow } from '../../../shared/card/row'
import { stateOf } from '../../../shared/query'

/**
 * The undecided articles that a decision leads to, in their order: from the place of the `first` one (-1: there is none) as far as rows
 * are here, at most so many.
 */
export function nextRows(rows: ReadonlyMap<number, ResultRow>, first: number, most: number): readonly ResultRow[] {
  const next: ResultRow[] = []
  if (first < 0) return next
  for (let place = first; next.length < most; place += 1) {
    const row = rows.get(place)
    if (row === undefined) return next
    if (row.card && stateOf(row.card) === 'new') next.push(row)
  }
  return next
}
