import { chosenValues, facetKey, facetStates, type Language } from '../../../../shared/query'
import type { Group } from './groups'

export interface ShownValue {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
  /** Where a provider's logo is shown from; undefined: it has none. */
  readonly logo: string | undefined
}

/** How many values a facet shows until the rest is asked for. */
export const FEW = 5

/**
 * A group's values as they are shown: the states always and in their order, others as they were counted, with
 * those that the text of the query chooses and that no article has. Those of `before` stand where they stood.
 */
export function shownValues(
  { facet, has }: Pick<Group, 'facet' | 'has'>,
  language: Language,
  text: string,
  before: readonly string[],
): readonly ShownValue[] {
  const { field } = facet
  const ofGroup = chosenValues(text, field, language).filter(has)
  const chosen = new Map(ofGroup.map((value) => [facetKey(field, value), value]))
  const counts = new Map(facet.values.map((one) => [one.value, one]))
  const keys = new Set([...before, ...counts.keys()].map((value) => facetKey(field, value)))
  const missing = [...chosen].flatMap(([key, value]) => (keys.has(key) ? [] : [value]))
  const counted = field === 'is' ? facetStates : [...counts.keys(), ...missing]
  return [...new Set([...before, ...counted])].map((value) => ({
    value,
    count: counts.get(value)?.count ?? 0,
    chosen: chosen.has(facetKey(field, value)),
    logo: counts.get(value)?.logo,
  }))
}

/** The first few, what is chosen, and what was shown before. */
export function firstOf(values: readonly ShownValue[], before: ReadonlySet<string>): readonly ShownValue[] {
  return values.filter(({ value, chosen }, index) => index < FEW || chosen || before.has(value))
}
