import { bestMatches } from '../../../shared/query/matching'
import { foldedValue } from '../../../shared/text/fold'

export interface TopicChoice {
  readonly topic: string
  /** No article and no taxonomy has it yet: it is asked for by its wording. */
  readonly isNew: boolean
}

const SHOWN = 8

/**
 * What can be chosen for what is typed, best first: `likely` ones before the rest, none that the article has. Last, what is
 * typed itself where nobody used it yet.
 */
export function topicChoices(
  typed: string,
  likely: readonly string[],
  known: readonly string[],
  taken: readonly string[],
): readonly TopicChoice[] {
  const wanted = foldedValue(typed)
  const has = new Set(taken.map(foldedValue))
  const all = [...new Map([...likely, ...known].map((topic) => [foldedValue(topic), topic])).entries()]
  const free = all.filter(([folded]) => folded !== '' && !has.has(folded)).map(([, topic]) => topic)
  const found = bestMatches(free, typed, (topic) => topic)
    .slice(0, SHOWN)
    .map((topic) => ({ topic, isNew: false }))
  const isKnown = wanted === '' || has.has(wanted) || all.some(([folded]) => folded === wanted)
  return isKnown ? found : [...found, { topic: typed.trim(), isNew: true }]
}
