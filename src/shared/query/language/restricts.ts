import { fold } from '../../text/fold'
import { type Language, newsroomLanguage } from './fields'
import { type Condition, imaginedCards } from './imagined'
import { predicateOf } from './parse'
import { type Query, QueryError, readQuery } from './syntax'
import { needleOf } from './text'

/** With more conditions than this not every combination of them is tried. */
const MAX_TRIED = 12

/** What a condition asks for; null where every article has it. The same condition is the same text. */
function conditionOf(query: Condition): string | null {
  if (query.kind === 'field') return `${query.field}:${fold(query.value)}`
  const words = needleOf(query.text)
  return words === '' ? null : words
}

function conditionsOf(query: Query): Condition[] {
  switch (query.kind) {
    case 'all':
    case 'any':
      return query.parts.flatMap(conditionsOf)
    case 'not':
    case 'group':
      return conditionsOf(query.part)
    case 'words':
    case 'field':
      return [query]
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

/** By its form alone: whichever of its conditions are true. */
function holdsAlways(query: Query, conditions: readonly Condition[]): boolean {
  const told = new Set(conditions.map(conditionOf).filter((condition) => condition !== null))
  const places = new Map([...told].map((condition, place) => [condition, place]))
  for (const isTrue of combinations(places.size)) {
    if (!holds(query, (condition) => isTrue(places.get(condition) ?? 0))) return false
  }
  return true
}

/**
 * Whether a query finds every article there may be: an empty one, and what comes to the same by its form (`""`, `()`, a lone
 * quote, `a OR -a`) or by what it says (`is:published OR is:unpublished`, `path:.`, `-quality:5..3`). Whoever changes what it
 * finds changes all of a folder. A text that is no query restricts. `now` in ms since 1970.
 */
export function restrictsNothing(text: string, now: number, language: Language = newsroomLanguage): boolean {
  try {
    const query = readQuery(text)
    const conditions = conditionsOf(query)
    if (holdsAlways(query, conditions)) return true
    return imaginedCards(conditions, now, language).every(predicateOf(query, now, language))
  } catch (error) {
    if (error instanceof QueryError) return false
    throw error
  }
}
