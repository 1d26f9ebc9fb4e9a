import { pictureStates } from '../../pictures/look'
import { foldedValue } from '../../text/fold'
import { dayWords } from '../language/dates/calendar'
import { dateStretch } from '../language/ranges'
import type { FacetField } from './facet-types'

/** The states by which a list is narrowed, in their order; what is unpublished is also new, on hold or passed. */
export const facetStates = ['unpublished', 'new', 'held', 'passed', 'published'] as const

/** The stretches of time up to now by which a list is narrowed, in their order. */
export const facetDays: readonly string[] = ['today', 'this-week', '<30d', 'this-month', 'last-month']

/** Whether a value of the facet of dates is a stretch up to now, and no month. */
export const isFacetDay = (value: string): boolean => {
  const folded = value.trim().toLowerCase()
  return facetDays.includes(folded) || dayWords.includes(folded)
}

const stateAliases: Readonly<Record<string, string>> = { live: 'published', draft: 'unpublished' }

const isMonth = (value: string): boolean => /^\d{4}-\d{2}$/.test(value) && dateStretch(value, null) !== null

/**
 * What two spellings of a facet's value have in common, so that `topic:energy` is the topic `Energy`; null where a facet has
 * no such value, such as `is:unsaved`, or `date:2020`, which isn't a month.
 */
export function facetKey(field: FacetField, value: string): string | null {
  const folded = foldedValue(value)
  if (field === 'is') {
    const state = Object.hasOwn(stateAliases, folded) ? stateAliases[folded] : folded
    return facetStates.find((one) => one === state) ?? null
  }
  if (field === 'picture') return pictureStates.find((one) => one === folded) ?? null
  if (field === 'date') return isFacetDay(value) ? value.trim().toLowerCase() : isMonth(folded) ? folded : null
  const plain = field === 'collection' ? folded.replace(/^_/, '') : folded
  return plain === '' ? null : plain
}
