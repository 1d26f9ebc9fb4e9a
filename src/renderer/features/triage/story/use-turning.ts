import { useEffect, useState } from 'react'
import type { ArticleCard } from '../../../../shared/card/article-card'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import { call } from '../../../core/client'
import { workspaceId } from '../../../core/session'

/** What turning an article's switch would write, or why it can't be turned. */
export type Turning =
  /** '' while it is asked, or where nothing would change. */
  { readonly kind: 'writes'; readonly summary: string } | { readonly kind: 'refused'; readonly why: string }

const asked: Turning = { kind: 'writes', summary: '' }

function turningOf(answer: ResponseOf<'tryChange'>): Turning {
  if (answer.kind === 'refused') return { kind: 'refused', why: answer.reason.message }
  return answer.kind === 'writes' ? answer : asked
}

/** By the file itself: whether it has a line for it, and how that is written, no card tells. Null: there is no card. */
export function useTurning(card: ArticleCard | null): Turning | null {
  const [known, setKnown] = useState<{ readonly of: ArticleCard; readonly turning: Turning } | null>(null)
  const isKnown = card !== null && card.published !== null && card.broken === null
  useEffect(() => {
    const workspace = workspaceId()
    if (!isKnown || !workspace) return
    let isCurrent = true
    const change = { kind: card.published ? 'unpublish' : 'publish' } as const
    call('tryChange', { workspace, path: card.path, change })
      .then((answer) => isCurrent && setKnown({ of: card, turning: turningOf(answer) }))
      // The key says why once it is pressed.
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [card, isKnown])
  if (card === null) return null
  if (card.broken !== null) return { kind: 'refused', why: 'it can’t be read as an article' }
  if (card.published === null) return { kind: 'refused', why: 'nothing known here says whether readers see it' }
  const isSame = known?.of.path === card.path && known.of.published === card.published
  return isSame ? known.turning : asked
}
