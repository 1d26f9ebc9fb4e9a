import type { ResponseOf } from '../../../shared/ipc/contract'
import { type KnownTopic, topicsToAdd } from '../../../shared/query'
import type { Library } from './library'

/** As many as there are digits to add them by; the contract's cap. */
const TOPICS = 9

/** What triage shows beside an article; nothing of one that is gone. */
export function readStory(library: Library, path: string, taxonomy: readonly KnownTopic[]): ResponseOf<'readStory'> {
  const card = library.get(path)?.card
  if (card === undefined) return { also: [], topics: [] }
  return {
    also: library.stories.alsoOf(card),
    topics: topicsToAdd(card, taxonomy, library.cards(), TOPICS),
  }
}
