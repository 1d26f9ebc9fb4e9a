import type { ArticleCard, CardValue } from '../../../shared/card/article-card'

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
export function usedValues(
  cards: readonly ArticleCard[],
  field: string,
  compare: (a: string, b: string) => number,
): readonly string[] {
  const counts = new Map<string, number>()
  for (const card of cards) {
    const value = listed(card, field)
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string' && one !== '') counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([value]) => value)
}
