import { isSameTopic } from '../../shared/article/topics'
import type { Change } from '../../shared/change/change'
import { workspaceStore } from './workspace-session'

/** More than there are digits nobody is offered. */
const MAX_USED = 9

/** The topics that were added to articles of this folder while it is open, the last first. */
export const useUsedTopics = workspaceStore<{ readonly topics: readonly string[] }>(() => ({ topics: [] }))

/** A change was made: what topics it added were used. */
export function noteUsed(change: Change): void {
  if (change.kind !== 'addTopic') return
  const added = [change.topic, ...(change.also ?? [])]
  useUsedTopics.setState(({ topics }) => ({
    topics: [...added, ...topics.filter((topic) => !added.some((one) => isSameTopic(one, topic)))].slice(0, MAX_USED),
  }))
}
