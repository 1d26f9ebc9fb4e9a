import type { View } from './view'

/** The query language: the search box, the views and the command line share it. Its grammar is docs/queries.md. */
export { addressKey, canonicalAddress, linkOf } from '../text/address'
export { facetDays, facetKey, facetStates, isFacetDay } from './facets/facet-keys'
export { facetValues, narrowingOf } from './facets/facets'
export { histogramOf } from './facets/histogram'
export { mostUsed } from './facets/most-used'
export { asksForUnpublished } from './language/asks-unpublished'
export type { Calendar } from './language/dates/calendar'
export {
  type FactsOf,
  isUndecided,
  type Language,
  languageOf,
  newsroomLanguage,
  type Predicate,
} from './language/fields'
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
} from './language/filters'
export { markerOf } from './language/marks'
export { parseQuery } from './language/parse'
export { restrictsNothing } from './language/restricts'
export { suggestQuery } from './language/suggest-query'
export { QueryError } from './language/syntax'
export { withoutEach } from './language/terms'
export {
  acrossBlanks,
  completed,
  fieldsLike,
  filterSpans,
  goesOn,
  isBareMinus,
  isFirstLetter,
  type Unfinished,
  unfinishedAt,
} from './language/typing'
export { folderText, providerName, whoseText } from './provider-name'
export { nearness, providerKey, rarity, topicKey, traitsOf, wordKey } from './related'
export { isNear, isTranslation, likenessOf, localeIn, significantWords, tellingWords } from './same-story'
export { sortCards, sortFields, usualDirection } from './sort'
export { stateOf, stateWords } from './state'
export { type KnownTopic, type NearStory, type SuggestedTopic, topicsToAdd } from './suggest-topics'
export { isCommon, isRare, isTelling } from './telling'

/** What a folder opens on. */
export const allArticles: View = { name: 'All articles', query: '', sort: null }

/** The views that every workspace has; the sidebar shows them in this order. `sort` null: in the folder's order. */
export const builtInViews: readonly View[] = [
  { name: 'Inbox', query: 'is:new', sort: { field: 'arrived', direction: 'descending' } },
  { name: 'On hold', query: 'is:held', sort: null },
  { name: 'Passed', query: 'is:passed', sort: null },
  { name: 'Published', query: 'is:published', sort: null },
  { name: 'Problems', query: 'has:problem', sort: null },
  { name: 'No image', query: '-has:image', sort: null },
  { name: 'Unsaved', query: 'is:unsaved', sort: null },
  { name: 'Changed today', query: 'is:changed', sort: null },
  allArticles,
]

/** Articles whose picture was looked at and can't be shown: counted like a view, and said at the foot of the window. */
export const missingPictures = 'picture:missing'
