import { useEffect, useState } from 'react'
import { isMap } from '../../../../shared/article/value'
import type { SameStory } from '../../../../shared/card/article-card'
import { addressesOf, MAX_ENTRY_ADDRESSES } from '../../../../shared/card/entry-addresses'
import { renewedEntry } from '../../../../shared/card/related-entry'
import { storyOfEntry } from '../../../../shared/card/story-of-entry'
import { addressKey } from '../../../../shared/text/address'
import { call, onWindowEvent } from '../../../core/client'
import { useSession } from '../../../core/session'
import { readData } from './store'

/** What an entry's article is by now. */
export interface Live {
  /** Null: it was in this folder, and no article has its address any more. */
  readonly article: SameStory | null
  /** The entry as the article says it by now, and the keys in which that is other than it is. */
  readonly entry: unknown
  readonly differs: readonly string[]
}

async function readLive(workspace: string, path: string, items: readonly unknown[]): Promise<readonly (Live | null)[]> {
  const addresses = addressesOf(items).slice(0, MAX_ENTRY_ADDRESSES)
  const { articles } = await call('findAddresses', { workspace, addresses })
  const known = new Map(addresses.map((address, index) => [addressKey(address), articles[index]]))
  const withAddress = (key: number): SameStory | undefined => known.get(key)?.story ?? undefined
  const isGone = (key: number): boolean => known.get(key)?.isGone === true
  return Promise.all(
    items.map(async (item) => {
      const story = storyOfEntry(path, item, { withAddress, isGone })
      if (story === null) return null
      if (story === 'gone') return { article: null, entry: item, differs: [] }
      if (!isMap(item)) return { article: story, entry: item, differs: [] }
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
 * For each related entry of the article at `path` its article in this folder; null where there is none, and while nobody knows. Looked up anew when an entry changes
 * (with each key in another field the entries are new objects, and the same) and when an article of the folder may have.
 */
export function useLive(path: string, items: readonly unknown[], isRelated: boolean): readonly (Live | null)[] {
  const workspace = useSession((session) => session.workspace?.id)
  const [known, setKnown] = useState({ entries: '', live: none })
  const entries = isRelated && items.length > 0 ? JSON.stringify(items) : ''
  const moves = useMoves(entries !== '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `entries` says when the items are others, `moves` when to look again
  useEffect(() => {
    if (workspace === undefined || entries === '') return
    let isOver = false
    readLive(workspace, path, items).then(
      (live) => {
        if (!isOver) setKnown({ entries, live })
      },
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [workspace, path, entries, moves])
  return known.entries === entries ? known.live : none
}
