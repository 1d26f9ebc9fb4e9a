import type { ArticleCard, CardValue } from '../../../../shared/card/article-card'
import type { FieldTable } from '../../../../shared/fields/table/table'
import type { Language } from '../../../../shared/query'

/** A value, and how many articles have it. */
export interface CountedValue {
  readonly value: string
  readonly count: number
}

type Compare = (a: string, b: string) => number

/** The values of a field: `topics`, `provider`, `collection`, `problem`, or the key of one of the folder's own. */
function listed({ topics, provider, collection, problems, values }: ArticleCard, field: string): CardValue {
  switch (field) {
    case 'topics':
      return topics
    case 'provider':
      return provider.name
    case 'collection':
      return collection
    case 'problem':
      return problems.map(({ code }) => code)
    default:
      return values[field] ?? null
  }
}

/** The values that articles have in a field, the most used first; of those that as many have, by `compare`. */
export function usedValues(cards: readonly ArticleCard[], field: string, compare: Compare): readonly CountedValue[] {
  const counts = new Map<string, number>()
  for (const card of cards) {
    const value = listed(card, field)
    for (const one of Array.isArray(value) ? new Set(value) : [value]) {
      if (typeof one === 'string' && one !== '') counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([value, count]) => ({ value, count }))
}

/** The same field by its name in queries; null where what it takes can't be listed. */
function listedAs(name: string, { rows }: FieldTable): string | null {
  const row = rows.find((one) => one.name === name)
  if (row !== undefined) return ['text', 'choice', 'list of choices'].includes(row.kind) ? row.key : null
  if (name === 'topic') return 'topics'
  return ['provider', 'collection', 'problem'].includes(name) ? name : null
}

/**
 * What a field of the language takes, with how many articles it finds: the field's own words (those that say the same as another
 * last, days in their order), else the values that articles have, most first. Empty where it takes what can't be listed. `now` in ms
 * since 1970.
 */
export function askableValues(
  cards: readonly ArticleCard[],
  name: string,
  { field: fieldCalled, table }: Language,
  now: number,
  compare: Compare,
): readonly CountedValue[] {
  const field = fieldCalled(name)
  if (field === undefined) return []
  if (field.words === undefined) {
    const key = listedAs(field.name, table)
    return key === null ? [] : usedValues(cards, key, compare)
  }
  const counted = field.words.map((value) => {
    const matches = field.predicate(value, now)
    return { value, count: matches === null ? 0 : cards.filter(matches).length }
  })
  if (field.isInOrder) return counted
  const isAlias = ({ value }: CountedValue): boolean => field.aliases?.includes(value) ?? false
  return counted.sort((a, b) => Number(isAlias(a)) - Number(isAlias(b)) || b.count - a.count)
}
