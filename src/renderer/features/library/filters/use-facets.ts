import { useEffect, useState } from 'react'
import type { Facets } from '../../../../shared/query/facets/facet-types'
import { call } from '../../../core/client'
import { useSession } from '../../../core/session'
import { useLibrary } from '../store'

/** Counts follow what happens in the folder at most this often (ms). */
const PAUSE_MS = 500

/** Goes up when the library moved under the same result. */
function useMoved(): number {
  const [moved, setMoved] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = useLibrary.subscribe((now, before) => {
      if (timer !== undefined || now.heard === before.heard || now.result !== before.result) return
      timer = setTimeout(() => {
        timer = undefined
        setMoved((count) => count + 1)
      }, PAUSE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return moved
}

interface Counted {
  readonly workspace: string
  readonly facets: Facets | null
  /** Why the last count failed; null where it didn't. */
  readonly fault: string | null
}

/**
 * Counts of the values by which the query can be narrowed: asked for right behind each query, and while the folder changes.
 * Until new ones are here the last ones stay; a query that can't be read keeps those of the last one that could.
 */
export function useFacets(): Pick<Counted, 'facets' | 'fault'> {
  const workspace = useSession((session) => session.workspace?.id)
  const sent = useLibrary((library) => library.sent)
  const moved = useMoved()
  const [counted, setCounted] = useState<Counted | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a query that was sent and a folder that moved ask again
  useEffect(() => {
    const { text } = useLibrary.getState()
    if (workspace === undefined || sent === 0) return
    let isGone = false
    // The query is answered first: by then it is known whether it could be read.
    const take = (to: (last: Counted | null) => Counted): void => {
      if (!isGone && useLibrary.getState().bad === null) setCounted(to)
    }
    call('readFacets', { workspace, text }).then(
      (facets) => take(() => ({ workspace, facets, fault: null })),
      ({ message }: Error) => take((last) => ({ workspace, facets: last?.facets ?? null, fault: message })),
    )
    return () => {
      isGone = true
    }
  }, [workspace, sent, moved])
  return counted !== null && counted.workspace === workspace ? counted : { facets: null, fault: null }
}
