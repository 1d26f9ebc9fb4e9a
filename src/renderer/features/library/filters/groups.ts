import type { FieldTable } from '../../../../shared/fields/table/table'
import { isFacetDay } from '../../../../shared/query'
import type { Facet } from '../../../../shared/query/facets/facet-types'
import { facetName } from './labels'

/** A facet as it stands in the sidebar: dates are two, the stretches up to now and the months. */
export interface Group {
  /** By which it is remembered that it is folded. */
  readonly id: string
  readonly name: string
  readonly facet: Facet
  /** Whether a value that is chosen belongs here. */
  readonly has: (value: string) => boolean
}

const all = (): boolean => true
const isMonth = (value: string): boolean => !isFacetDay(value)

/** The groups of the facets, in their order; stretches of time where there is an article with a date. */
export function groupsOf(facets: readonly Facet[], table: FieldTable): readonly Group[] {
  return facets.flatMap((facet): readonly Group[] => {
    const { field, values } = facet
    const name = facetName(field, table)
    if (field !== 'date') return [{ id: field, name, facet, has: all }]
    const months = values.filter(({ value }) => isMonth(value))
    const days = values.filter(({ value }) => isFacetDay(value))
    const hasDates = months.length > 0 || days.some(({ count }) => count > 0)
    return [
      { id: 'days', name: 'Date', facet: { field, values: hasDates ? days : [], more: 0 }, has: isFacetDay },
      { id: field, name, facet: { ...facet, values: months }, has: isMonth },
    ]
  })
}
