import { type Language, newsroomLanguage } from '../language/fields'
import { parseQuery } from '../language/parse'
import { numberStretch, type Stretch, stretchOf } from '../language/ranges'
import { type FieldPart, type Query, QueryError, readQuery, type Span } from '../language/syntax'
import { facetKey } from './facet-keys'
import type { FacetField } from './facet-types'

/** Values of one facet of which an article needs one: `topic:Energy`, or `(topic:Energy OR topic:"Power Apps")`. */
export interface Choice extends Span {
  readonly field: FacetField
  readonly values: readonly FieldPart[]
  readonly query: Query
}

/** A field of numbers by which a list can be narrowed; the folder's language says which ones. */
export type NumberField = string
export interface RangePart extends Span {
  readonly field: NumberField
  readonly stretch: Stretch
  readonly query: Query
}

/** What all has to hold together, sorted by what it is. */
export interface Top {
  readonly choices: readonly Choice[]
  readonly ranges: readonly RangePart[]
  /** Everything else, in its order. */
  readonly rest: readonly Query[]
  /** It is an `OR` without brackets: what is added behind it would belong to its last part only. */
  readonly loose: boolean
  /** Its last quote is not closed, and would take in what is written behind it. */
  readonly open: boolean
}

function fieldsOf(query: Query): readonly FieldPart[] | null {
  if (query.kind === 'field') return [query]
  if (query.kind === 'group') return fieldsOf(query.part)
  if (query.kind !== 'any') return null
  const parts = query.parts.map(fieldsOf)
  return parts.every((part) => part !== null) ? parts.flat() : null
}

function choiceOf(query: Query, language: Language): Choice | null {
  const values = fieldsOf(query)
  const field = values?.[0]?.field
  if (values === null || field === undefined || !language.facets.includes(field)) return null
  if (!values.every((one) => one.field === field && facetKey(field, one.value) !== null)) return null
  return { field, values, query, from: query.from, to: query.to }
}

function rangeOf(query: Query, language: Language): RangePart | null {
  if (query.kind !== 'field' || !language.numbers.includes(query.field)) return null
  const stretch = stretchOf(query.value, numberStretch)
  return stretch && { field: query.field, stretch, query, from: query.from, to: query.to }
}

const CLOSED = /^(?:[A-Za-z][\w.-]*:)?"(?:[^"]|"")*"$/

/** Whether the last word or value of a query begins with a quote and ends without one. */
function isOpen(query: Query, text: string): boolean {
  if (query.kind === 'all' || query.kind === 'any') return query.parts.slice(-1).some((last) => isOpen(last, text))
  if (query.kind === 'not') return isOpen(query.part, text)
  const written = text.slice(query.from, query.to)
  return query.kind !== 'group' && /^(?:[A-Za-z][\w.-]*:)?"/.test(written) && !CLOSED.test(written)
}

export function topOf(query: Query, text: string, language: Language = newsroomLanguage): Top {
  const choices: Choice[] = []
  const ranges: RangePart[] = []
  const rest: Query[] = []
  for (const part of query.kind === 'all' ? query.parts : [query]) {
    const choice = choiceOf(part, language)
    const range = rangeOf(part, language)
    if (choice !== null) choices.push(choice)
    else if (range !== null) ranges.push(range)
    else rest.push(part)
  }
  return { choices, ranges, rest, loose: query.kind === 'any', open: isOpen(query, text) }
}

/** The same of a text; null where it is no query. */
export function readTop(text: string, language: Language = newsroomLanguage): Top | null {
  try {
    // Whether it can be read is the same at any time.
    parseQuery(text, 0, language)
    return topOf(readQuery(text), text, language)
  } catch (error) {
    if (error instanceof QueryError) return null
    throw error
  }
}
