import { useEffect, useState } from 'react'
import { readFront } from '../../../shared/article/read/front'
import type { ArticleCard } from '../../../shared/card/article-card'
import { call } from '../../core/client'
import { workspaceId } from '../../core/session'

/** Nobody reads what `J` runs past: its file stays unread until the cursor rests so long (ms). */
const REST_MS = 80

/** The body of an article as its file has it; null while it is read, '' where there is none or it can't be read. */
export function useBody(card: ArticleCard): string | null {
  const [known, setKnown] = useState<{ readonly path: string; readonly body: string } | null>(null)
  useEffect(() => {
    const workspace = workspaceId()
    if (workspace === undefined) return
    let isCurrent = true
    const timer = setTimeout(() => {
      call('readText', { workspace, path: card.path })
        .then(({ text }) => (text === null ? '' : readFront(text).body))
        // What keeps a file from being read is said by its card.
        .catch(() => '')
        .then((body) => isCurrent && setKnown({ path: card.path, body }))
    }, REST_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [card])
  return known?.path === card.path ? known.body : null
}
