import type { ArticleCard } from '../../card/article-card'
import { isAboutPicture } from '../../pictures/findings'
import { shownIn } from '../language/dates/calendar'
import { momentOfCard, zoneOf } from '../language/dates/card-moment'
import { type Language, newsroomLanguage, type Predicate, textsIn } from '../language/fields'
import { predicateOf } from '../language/parse'
import { stateOf } from '../state'
import type { FacetField } from './facet-types'
import { type NumberField, readTop } from './top'

/** What is asked of one facet: the counts of its own values leave it out. */
export interface Group {
  readonly field: FacetField | NumberField
  readonly matches: Predicate
}

/** A query as its facets see it. */
export interface Narrowing {
  /** What holds whatever is chosen. */
  readonly rest: readonly Predicate[]
  /** At most one a field. */
  readonly groups: readonly Group[]
}

/** Null where the text is no query; `now` as in parseQuery. */
export function narrowingOf(text: string, now: number, language: Language = newsroomLanguage): Narrowing | null {
  const top = readTop(text, language)
  if (top === null) return null
  const rest = top.rest.map((part) => predicateOf(part, now, language))
  const groups = new Map<Group['field'], Predicate>()
  for (const { field, query } of top.choices) {
    // A value that is chosen next stands beside the last one; those before it stay.
    const before = groups.get(field)
    if (before !== undefined) rest.push(before)
    groups.set(field, predicateOf(query, now, language))
  }
  for (const { field, query } of top.ranges) {
    const before = groups.get(field)
    const matches = predicateOf(query, now, language)
    groups.set(field, before === undefined ? matches : (card) => before(card) && matches(card))
  }
  return { rest, groups: [...groups].map(([field, matches]) => ({ field, matches })) }
}

/** A value by which an article is found in a facet. */
export interface FacetValue {
  readonly field: FacetField
  readonly value: string
  /** Whether the facet lists it for this article: a provider's domain is found, but its name is what is shown. */
  readonly shown: boolean
}

/** `2020-06`, by the clocks of a time zone; null: UTC. */
const monthOf = (time: number, zone: string | null): string => new Date(shownIn(time, zone)).toISOString().slice(0, 7)

/** The values of an article in every facet. */
export function facetValues(
  card: ArticleCard,
  { table, calendar }: Language = newsroomLanguage,
): readonly FacetValue[] {
  const found: FacetValue[] = []
  const add = (field: FacetField, value: string | null, shown = true): void => {
    if (value !== null) found.push({ field, value, shown })
  }
  const { name, domain } = card.provider
  if (card.broken === null) add('is', stateOf(card))
  if (card.published === false) add('is', 'unpublished')
  for (const topic of card.topics) add('topic', topic)
  add('provider', name)
  add('provider', domain, name === null)
  for (const { key, name: field, kind, facet } of table.rows) {
    if (!facet || field === null || kind === 'number') continue
    for (const value of textsIn(card.values[key])) add(field, value)
  }
  add('collection', card.collection)
  const moment = momentOfCard(card, table, calendar)
  if (moment !== null) add('date', monthOf(moment, zoneOf(table, calendar)))
  for (const state of card.desk.pictures) add('picture', state)
  // Other hints stand beside their field only; those of a picture are what it was looked at for.
  for (const { code, severity } of card.problems) add('problem', code, severity !== 'hint' || isAboutPicture(code))
  return found
}
