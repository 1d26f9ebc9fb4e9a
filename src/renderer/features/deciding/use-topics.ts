import { useEffect, useState } from 'react'
import { call } from '../../app/client'
import { useSession } from '../../app/session'

export interface KnownTopics {
  /** Likely for this article. */
  readonly likely: readonly string[]
  /** Those of other articles, most used first, then the taxonomy's. */
  readonly known: readonly string[]
}

/** Topics to choose from; `path` null: for no article in particular. */
export function useTopics(path: string | null): KnownTopics {
  const workspace = useSession((session) => session.workspace)
  const [used, setUsed] = useState<readonly string[]>([])
  const [likely, setLikely] = useState<readonly string[]>([])
  const id = workspace?.id
  useEffect(() => {
    if (id === undefined) return
    let gone = false
    const take =
      (set: (topics: readonly string[]) => void) =>
      (topics: readonly string[]): void => {
        if (!gone) set(topics)
      }
    // Suggestions are a help: without them any topic can be typed all the same.
    call('listValues', { workspace: id, field: 'topics' }).then(take(setUsed), () => undefined)
    if (path !== null) {
      call('readStory', { workspace: id, path }).then(
        ({ topics }) => take(setLikely)(topics),
        () => undefined,
      )
    }
    return () => {
      gone = true
    }
  }, [id, path])
  return { likely, known: [...used, ...(workspace?.topics ?? []).map((topic) => topic.name)] }
}
