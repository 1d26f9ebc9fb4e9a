import { foldedValue } from '../../../shared/text/fold'

export interface TopicChoice {
  readonly topic: string
  /** No article and no taxonomy has it yet: it is asked for by its wording. */
  readonly isNew: boolean
}

const SHOWN = 8
const same = (text: string): string => foldedValue(text).trim()

/** 0: it is what is typed, 1: begins with it, 2: a word of it does, 3: it stands inside; null: nowhere. */
function rank(topic: string, typed: string): 0 | 1 | 2 | 3 | null {
  const folded = same(topic)
  if (folded === typed) return 0
  if (folded.startsWith(typed)) return 1
  if (folded.split(/[\s\-/&]+/).some((word) => word.startsWith(typed))) return 2
  return folded.includes(typed) ? 3 : null
}

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
  const wanted = same(typed)
  const has = new Set(taken.map(same))
  const all = [...new Map([...likely, ...known].map((topic) => [same(topic), topic])).entries()]
  const free = all.filter(([folded]) => folded !== '' && !has.has(folded)).map(([, topic]) => topic)
  const found = [0, 1, 2, 3]
    .flatMap((place) => free.filter((topic) => rank(topic, wanted) === place))
    .slice(0, SHOWN)
    .map((topic) => ({ topic, isNew: false }))
  const isKnown = wanted === '' || has.has(wanted) || all.some(([folded]) => folded === wanted)
  return isKnown ? found : [...found, { topic: typed.trim(), isNew: true }]
}
