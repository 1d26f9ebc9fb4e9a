import { collectionLabel, type FieldTable, labelOfRole } from '../../../../shared/fields/table/table'
import type { PictureState } from '../../../../shared/pictures/look'
import type { facetStates } from '../../../../shared/query'
import type { FacetField } from '../../../../shared/query/facets/facet-types'

const facetNames: Readonly<Record<string, string>> = {
  is: 'State',
  topic: 'Topic',
  date: 'Month',
  picture: 'Picture',
  problem: 'Problem',
}

/** What a facet is called; one of the folder's own fields as its field is. */
export function facetName(field: FacetField, table: FieldTable): string {
  if (field === 'provider') return labelOfRole(table, 'provider', 'Provider')
  if (field === 'collection') return collectionLabel(table)
  return facetNames[field] ?? table.rows.find(({ name }) => name === field)?.label ?? field
}

const states: Readonly<Record<(typeof facetStates)[number], string>> = {
  unpublished: 'Unpublished',
  new: 'New',
  held: 'On hold',
  passed: 'Passed',
  published: 'Published',
}

/** Of the stretches of time up to now. */
const days: Readonly<Record<string, string>> = {
  today: 'Today',
  yesterday: 'Yesterday',
  'this-week': 'This week',
  'last-week': 'Last week',
  '<30d': 'Last 30 days',
  'this-month': 'This month',
  'last-month': 'Last month',
  'this-year': 'This year',
  'last-year': 'Last year',
}

const pictures: Readonly<Record<PictureState, string>> = {
  shown: 'Shown',
  gone: 'Gone',
  refused: 'Refused here',
  silent: 'No answer',
  unfit: 'Not a picture',
  private: 'Private address',
}

/** Of the facets whose values are words of the query language. */
const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  is: states,
  picture: pictures,
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `no-date` → 'No date'; `bad-url` → 'Bad URL'. */
function problemInWords(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/\b(?:url|yaml|html|http)\b/g, (word) => word.toUpperCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A facet's value as editors read it: 'On hold' for `held`, 'June 2026' for `2026-06`; most stand for themselves. */
export function valueName(field: FacetField, value: string): string {
  const named = valueNames[field]
  if (named !== undefined) return (Object.hasOwn(named, value) ? named[value] : undefined) ?? value
  if (field === 'problem') return problemInWords(value)
  if (field === 'date' && Object.hasOwn(days, value)) return days[value] ?? value
  const time = field === 'date' && /^\d{4}-\d{2}$/.test(value) ? Date.parse(`${value}-01T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? value : month.format(time)
}
