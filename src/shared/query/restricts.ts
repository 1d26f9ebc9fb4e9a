import { type Query, QueryError, readQuery } from './syntax'
import { fold, needleOf } from './text'

/** With more conditions than this not every combination of them is tried. */
const MAX_TRIED = 12

/** What a condition asks for; null where every article has it. The same condition is the same text. */
function conditionOf(query: Extract<Query, { kind: 'words' | 'field' }>): string | null {
  if (query.kind === 'field') return `${query.field}:${fold(query.value)}`
  const words = needleOf(query.text)
  return words === '' ? null : words
}

function conditionsOf(query: Query): string[] {
  switch (query.kind) {
    case 'all':
    case 'any':
      return query.parts.flatMap(conditionsOf)
    case 'not':
    case 'group':
      return conditionsOf(query.part)
    case 'words':
    case 'field': {
      const condition = conditionOf(query)
      return condition === null ? [] : [condition]
    }
  }
}

/** Whether a query holds for an article of which these conditions are true. */
function holds(query: Query, isTrue: (condition: string) => boolean): boolean {
  switch (query.kind) {
    case 'all':
      return query.parts.every((part) => holds(part, isTrue))
    case 'any':
      return query.parts.some((part) => holds(part, isTrue))
    case 'not':
      return !holds(query.part, isTrue)
    case 'group':
      return holds(query.part, isTrue)
    case 'words':
    case 'field': {
      const condition = conditionOf(query)
      return condition === null || isTrue(condition)
    }
  }
}

/** Articles by which conditions are true of them, as bits: every combination, or of many conditions none, all, and one of them. */
function* combinations(count: number): Generator<(place: number) => boolean> {
  if (count <= MAX_TRIED) {
    for (let bits = 0; bits < 2 ** count; bits += 1) yield (place) => (bits & (1 << place)) !== 0
    return
  }
  yield () => true
  yield () => false
  for (let only = 0; only < count; only += 1) {
    yield (place) => place === only
    yield (place) => place !== only
  }
}

/**
 * Whether a query finds every article there may be, by its form: an empty one, and what comes to the same (`""`, `()`, a lone
 * quote, `a OR -a`). Whoever changes what it finds changes all of a folder. A text that is no query restricts.
 */
export function restrictsNothing(text: string): boolean {
  let query: Query
  try {
    query = readQuery(text)
  } catch (error) {
    if (error instanceof QueryError) return false
    throw error
  }
  const places = new Map([...new Set(conditionsOf(query))].map((condition, place) => [condition, place]))
  for (const isTrue of combinations(places.size)) {
    if (!holds(query, (condition) => isTrue(places.get(condition) ?? 0))) return false
  }
  return true
}
