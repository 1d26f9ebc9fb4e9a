import { useEffect, useState } from 'react'
import { call } from '../../core/client'
import { useSession } from '../../core/session'
import { useListedValues } from '../../core/use-listed-values'

export interface KnownTopics {
  /** Likely for this article. */
  readonly likely: readonly string[]
  /** Those of other articles, most used first, then the taxonomy's. */
  readonly known: readonly string[]
}

/** Topics to choose from; `path` null: for no article in particular. */
export function useTopics(path: string | null): KnownTopics {
  const workspace = useSession((session) => session.workspace)
  const used = useListedValues('topics') ?? []
  const [likely, setLikely] = useState<readonly string[]>([])
  const id = workspace?.id
  useEffect(() => {
    if (id === undefined || path === null) return
    let gone = false
    call('readStory', { workspace: id, path }).then(
      ({ topics }) => gone || setLikely(topics),
      // They are a help: without them any topic can be typed all the same.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [id, path])
  return { likely, known: [...used, ...(workspace?.topics ?? []).map((topic) => topic.name)] }
}
