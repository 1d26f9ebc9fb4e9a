import { diffArticles } from '../../../shared/article'
import { doneOf } from '../../../shared/change'
import type { Change, Identity } from '../../../shared/change/change'
import { call } from '../../core/client'
import { alert, announce, workspaceId } from '../../core/session'
import { askReplace } from './save/ask'
import { isDirty, met } from './text/history'
import { articleAt, change as changeOpen } from './text/store'

/** How many edits of an open article are not in its file. */
export function unsavedCount(path: string): number {
  const article = articleAt(path)
  if (!article || !isDirty(article)) return 0
  try {
    return Math.max(1, diffArticles(article.base, article.text).length)
  } catch {
    return 1
  }
}

function said(path: string, change: Change): string {
  const word = doneOf(change)
  const left = unsavedCount(path)
  if (left === 0) return word
  return left === 1 ? `${word}. 1 other edit is still unsaved.` : `${word}. ${left} other edits are still unsaved.`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * Changes one article on the text that is on disk now, or decides about it. Where the article is open its other edits stay
 * unsaved. 'already': it is so, whatever the list shows. `meant`: the article that it is for, where its file may come to hold
 * another one before.
 */
export async function decide(
  path: string,
  change: Change,
  meant?: Identity,
  replace = false,
): Promise<'decided' | 'already' | 'not'> {
  const workspace = workspaceId()
  if (!workspace) return 'not'
  const word = lower(doneOf(change))
  try {
    const outcome = await call('changeArticle', { workspace, path, change, replace, meant })
    switch (outcome.kind) {
      case 'saved':
      case 'merged':
        changeOpen(path, (now) => ({ ...met(now, outcome.text), lost: null }))
        announce(said(path, change), outcome.proof.summary)
        return 'decided'
      case 'decided':
        announce(said(path, change))
        return 'decided'
      case 'already':
        announce(`Already ${word}`)
        return 'already'
      case 'ask':
        return (await askReplace(path, outcome.reason.message)) ? decide(path, change, meant, true) : 'not'
      case 'conflict':
        alert(`Not ${word}: the file was changed at the same moment. Try again.`)
        return 'not'
      case 'refused':
        alert(`Not ${word}: ${outcome.reason.message}`)
        return 'not'
    }
  } catch (error) {
    alert(`Not ${word}: ${(error as Error).message}`)
    return 'not'
  }
}
