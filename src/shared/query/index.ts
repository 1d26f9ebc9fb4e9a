import type { View } from '../ipc/contract'

/** The query language: the search box, the views and the command line share it. Its grammar is docs/queries.md. */
export { addressKey, canonicalAddress, linkOf } from './address'
export { facetKey, facetStates } from './facet-keys'
export { facetValues, narrowingOf } from './facets'
export { isUndecided, type Predicate, queryFields } from './fields'
export {
  chosenValues,
  clearFilters,
  filtersOf,
  isChosen,
  narrowed,
  numberRange,
  setNumberRange,
  toggleValue,
  writeFilter,
} from './filters'
export { histogramOf } from './histogram'
export { markerOf } from './marks'
export { mostUsed } from './most-used'
export { parseQuery } from './parse'
export { providerName } from './provider-name'
export { restrictsNothing } from './restricts'
export { isNear, isTranslation, likenessOf, tellingWords } from './same-story'
export { sortCards, usualDirection } from './sort'
export { stateOf, stateWords } from './state'
export { suggestQuery } from './suggest-query'
export { type KnownTopic, topicsToAdd } from './suggest-topics'
export { QueryError } from './syntax'
export { withoutEach } from './terms'
export { completed, fieldsLike, filterSpans, type Unfinished, unfinishedAt } from './typing'

/** The views that every workspace has; the sidebar shows them in this order. `sort` null: as the list is sorted now. */
export const builtInViews: readonly View[] = [
  { name: 'Inbox', query: 'is:new', sort: { field: 'arrived', direction: 'descending' } },
  { name: 'On hold', query: 'is:held', sort: null },
  { name: 'Passed', query: 'is:passed', sort: null },
  { name: 'Published', query: 'is:published', sort: null },
  { name: 'Problems', query: 'has:problem', sort: null },
  { name: 'No image', query: '-has:image', sort: null },
  { name: 'Unsaved', query: 'is:unsaved', sort: null },
  { name: 'Changed today', query: 'is:changed', sort: null },
  { name: 'All articles', query: '', sort: null },
]

/** Articles whose picture was looked at and can't be shown: counted like a view, and said at the foot of the window. */
export const missingPictures = 'picture:missing'
