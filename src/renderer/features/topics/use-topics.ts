import { useEffect, useState } from 'react'
import type { ResponseOf } from '../../../shared/ipc/contract'
import { call } from '../../core/client'
import { useSession } from '../../core/session'
import type { KnownTopics } from './rows'

type Used = ResponseOf<'countValues'>['values']
type Suggested = ResponseOf<'suggestTopics'>['topics']

const none: readonly never[] = []

interface Known {
  /** Null until they are here. */
  readonly used: Used | null
  readonly suggested: Suggested | null
}
const nothing: Known = { used: null, suggested: null }

/** What an article says by now, where that differs from its file. */
export interface TypedWords {
  readonly title: string
  readonly excerpt: string
}

/**
 * Topics to choose from; `path` null: for no article in particular. They are a help: where they can't be read any topic can be typed
 * all the same. Nothing is asked before `isWanted`, and for other words not before it is wanted anew.
 */
export function useTopics(path: string | null, isWanted = true, typed: TypedWords | null = null): KnownTopics {
  const id = useSession((session) => session.workspace?.id)
  const taxonomy = useSession((session) => session.workspace?.topics) ?? none
  const [known, setKnown] = useState(nothing)
  useEffect(() => {
    if (id === undefined || !isWanted) return
    let gone = false
    const take = (used: Used): void => {
      if (!gone) setKnown((now) => ({ ...now, used }))
    }
    call('countValues', { workspace: id, field: 'topic' }).then(
      ({ values }) => take(values),
      () => take([]),
    )
    return () => {
      gone = true
    }
  }, [id, isWanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed elsewhere meanwhile changes nothing under the hand
  useEffect(() => {
    if (id === undefined || path === null || !isWanted) return
    let gone = false
    const take = (suggested: Suggested): void => {
      if (!gone) setKnown((now) => ({ ...now, suggested }))
    }
    call('suggestTopics', { workspace: id, path, typed }).then(
      ({ topics }) => take(topics),
      () => take([]),
    )
    return () => {
      gone = true
      // Of another article, or of other words, others are likely.
      setKnown((now) => ({ ...now, suggested: null }))
    }
  }, [id, path, isWanted])
  const isHere = known.used !== null && (path === null || known.suggested !== null)
  return { suggested: known.suggested ?? none, used: known.used ?? none, taxonomy, isHere }
}
