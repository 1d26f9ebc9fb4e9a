import { useEffect, useState } from 'react'
import type { ResponseOf } from '../../../shared/ipc/contract'
import { isMatch } from '../../../shared/query/matching'
import { call } from '../../core/client'
import { useSession } from '../../core/session'

/** The library is asked once the letters rest for so long (ms): not for each of a word. */
const REST_MS = 90

type Found = ResponseOf<'findArticles'>
const none: Found = { articles: [], total: 0 }

/** The articles that a text finds. While an answer is on its way those of the last one that have the new letters too stay. */
export function useFound(text: string): Found {
  const workspace = useSession((session) => session.workspace?.id)
  const [known, setKnown] = useState<{ readonly of: string; readonly found: Found }>({ of: '', found: none })
  const asked = text.trim().slice(0, 2_000)
  useEffect(() => {
    if (workspace === undefined || asked === '') return
    let isOver = false
    const take = (found: Found): void => {
      if (!isOver) setKnown({ of: asked, found })
    }
    // Commands are found all the same.
    const timer = setTimeout(
      () => call('findArticles', { workspace, text: asked }).then(take, () => take(none)),
      REST_MS,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [workspace, asked])
  if (asked === '') return none
  if (known.of === asked) return known.found
  const articles = known.found.articles.filter(({ title }) => isMatch(title, asked))
  return { articles, total: articles.length }
}
