import { useEffect, useState } from 'react'
import { isMap } from '../../../../shared/article/value'
import type { SameStory } from '../../../../shared/card/article-card'
import { addressesOf } from '../../../../shared/card/entry-addresses'
import { renewedEntry } from '../../../../shared/card/related-entry'
import { call, onWindowEvent } from '../../../core/client'
import { useSession } from '../../../core/session'
import { readData } from './store'

/** What an entry's article is by now. */
export interface Live {
  /** Null: it was in this folder, and no article has its address any more. */
  readonly article: SameStory | null
  /** The entry as the article says it by now, and the keys in which that is other than it is. */
  readonly entry: Readonly<Record<string, unknown>>
  readonly differs: readonly string[]
}

async function readLive(workspace: string, items: readonly unknown[]): Promise<readonly (Live | null)[]> {
  const addresses = items.map((item) => addressesOf([item])[0] ?? '')
  const { articles } = await call('findAddresses', { workspace, addresses })
  return Promise.all(
    items.map(async (item, index) => {
      const { story = null, isGone = false } = articles[index] ?? {}
      if (!isMap(item)) return null
      if (story === null) return isGone ? { article: null, entry: item, differs: [] } : null
      return { article: story, ...renewedEntry(item, await readData(story.path)) }
    }),
  )
}

const none: readonly (Live | null)[] = []

/** How long after the library moved the entries are looked up again, in ms: a pull moves it for seconds. */
const LOOK_AGAIN_MS = 500

/** Counts how often the library moved, a burst as one; only while somebody asks. */
function useMoves(isAsked: boolean): number {
  const [moves, setMoves] = useState(0)
  useEffect(() => {
    if (!isAsked) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onWindowEvent((event) => {
      if (event.kind !== 'library' || event.scanning !== null) return
      timer ??= setTimeout(() => {
        timer = undefined
        setMoves((before) => before + 1)
      }, LOOK_AGAIN_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isAsked])
  return moves
}

/**
 * For each entry its article in this folder; null where there is none, and while nobody knows. Looked up anew when an entry changes
 * (with each key in another field the entries are new objects, and the same) and when an article of the folder may have.
 */
export function useLive(items: readonly unknown[], isRelated: boolean): readonly (Live | null)[] {
  const workspace = useSession((session) => session.workspace?.id)
  const [known, setKnown] = useState({ entries: '', live: none })
  const entries = isRelated && items.length > 0 ? JSON.stringify(items) : ''
  const moves = useMoves(entries !== '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `entries` says when the items are others, `moves` when to look again
  useEffect(() => {
    if (workspace === undefined || entries === '') return
    let isOver = false
    readLive(workspace, items).then(
      (live) => {
        if (!isOver) setKnown({ entries, live })
      },
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [workspace, entries, moves])
  return known.entries === entries ? known.live : none
}
