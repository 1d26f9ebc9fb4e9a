import { writeFilter } from '../../../shared/query'

/** Which articles' pictures are checked. */
export interface Scope {
  readonly paths: readonly string[]
  /** A query that finds them; '' where none that is short enough does: then what is found may be more. */
  readonly query: string
}

/** More paths make no query that anybody reads. */
const NAMED_PATHS = 10

/** Of these articles. */
export function ofArticles(paths: readonly string[]): Scope {
  const parts = paths.map((path) => writeFilter('path', path))
  if (parts.length > NAMED_PATHS) return { paths, query: '' }
  return { paths, query: parts.length > 1 ? `(${parts.join(' OR ')})` : (parts[0] ?? '') }
}
