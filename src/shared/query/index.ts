/** The query language: the search box, the views and the command line share it. Its grammar is docs/queries.md. */
export { canonicalAddress } from './address'
export { isUndecided, type Predicate, queryFields } from './fields'
export { parseQuery } from './parse'
export { sortCards } from './sort'
export { QueryError } from './syntax'
export { withoutEach } from './terms'

/** The views that every workspace has; the sidebar shows them in this order. */
export const builtInViews = [
  { name: 'All articles', query: '' },
  { name: 'Unpublished', query: 'is:unpublished' },
  { name: 'Published', query: 'is:published' },
  { name: 'Problems', query: 'has:problem' },
  { name: 'No image', query: '-has:image' },
] as const
