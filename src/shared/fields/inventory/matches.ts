import { writeFilter } from '../../query/language/filters'
import { type Query, QueryError, readQuery } from '../../query/language/syntax'
import type { ValueKind } from '../facts/value-kind'
import { type FileFact, fileFacts } from '../table/file-fact'
import type { Folder } from './folder'

/*
 * What queries ask of keys: `key:cover.image` finds articles where it has a value, `key:"draft=text"` those where it is a text,
 * `file:dated` those whose name begins with a date. Every number that is said of a folder is counted by its query.
 */

type Has = ReadonlySet<string>

export const hasKey = (path: string): string => writeFilter('key', path)
export const hasKind = (path: string, kind: ValueKind): string => writeFilter('key', `${path}=${kind}`)
export const hasFact = (fact: FileFact): string => writeFilter('file', fact)

/** One query as a part of another. */
const part = (query: string): string =>
  /^(?:\w+:(?:[^\s"()]+|"(?:[^"]|"")*")|\(.*\))$/.test(query) ? query : `(${query})`
export const anyOf = (queries: readonly string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.map(part).join(' OR ')})`
export const without = (query: string): string => `-${part(query)}`

function wanted(query: Extract<Query, { kind: 'field' }>): string {
  const { field, value } = query
  if (field === 'key' && value !== '') return value
  if (field === 'file' && fileFacts.some((fact) => fact === value)) return `@${value}`
  if (field === 'file') throw new QueryError(`file: takes ${fileFacts.join(', ')}.`, query)
  throw new QueryError('Only key: and file: can be asked for here.', query)
}

function test(query: Query): (has: Has) => boolean {
  switch (query.kind) {
    case 'all':
    case 'any': {
      const parts = query.parts.map(test)
      return query.kind === 'all' ? (has) => parts.every((one) => one(has)) : (has) => parts.some((one) => one(has))
    }
    case 'not': {
      const one = test(query.part)
      return (has) => !one(has)
    }
    case 'group':
      return test(query.part)
    case 'words':
      throw new QueryError('Only key: and file: can be asked for here.', query)
    case 'field': {
      const name = wanted(query)
      return (has) => has.has(name)
    }
  }
}

/** Whether articles of a shape are found. Throws QueryError where the query can't be read, or asks for anything else than keys. */
export const matcherOf = (query: string): ((has: Has) => boolean) => test(readQuery(query))

/** How many articles of a folder a query finds; '' finds all. */
export function countOf(folder: Folder, query: string): number {
  const isFound = matcherOf(query)
  return folder.shapes.reduce((sum, { articles, has }) => (isFound(has) ? sum + articles : sum), 0)
}
