import { pictureStates } from '../../pictures/look'
import { foldedValue } from '../../text/fold'
import { dateStretch } from '../language/ranges'
import type { FacetField } from './facet-types'

/** The states by which a list is narrowed, in their order; each article that can be read has one of them. */
export const facetStates = ['new', 'held', 'passed', 'published'] as const

const isMonth = (value: string): boolean => /^\d{4}-\d{2}$/.test(value) && dateStretch(value, null) !== null

/**
 * What two spellings of a facet's value have in common, so that `topic:energy` is the topic `Energy`; null where a facet has
 * no such value, such as `is:unsaved`, or `date:2020`, which isn't a month.
 */
export function facetKey(field: FacetField, value: string): string | null {
  const folded = foldedValue(value)
  if (field === 'is') {
    const state = folded === 'live' ? 'published' : folded
    return facetStates.some((one) => one === state) ? state : null
  }
  if (field === 'picture') return pictureStates.find((one) => one === folded) ?? null
  if (field === 'date') return isMonth(folded) ? folded : null
  const plain = field === 'collection' ? folded.replace(/^_/, '') : folded
  return plain === '' ? null : plain
}
