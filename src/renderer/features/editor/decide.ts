import { doneOf } from '../../../shared/change'
import type { Change, Identity } from '../../../shared/change/change'
import { changedFields } from '../../../shared/change/field-names'
import { call } from '../../core/client'
import { fieldsNow } from '../../core/fields'
import { alert, announce, workspaceId } from '../../core/session'
import { noteUsed } from '../../core/used-topics'
import { onMoved } from './open'
import { type AskReplace, askReplace, mayReplace } from './save/ask'
import { isDirty, met } from './text/history'
import { articleAt, change as changeOpen } from './text/store'

/** How many fields of an open article are not as in its file. */
export function unsavedCount(path: string): number {
  const article = articleAt(path)
  if (!article || !isDirty(article)) return 0
  return Math.max(1, changedFields(article.base, article.text, fieldsNow()).length)
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
 * unsaved. Resolves with the path at which its file lies then, which publishing a draft changes; null where nothing was decided:
 * it is so already, whatever the list shows, or it can't be. `meant`: the article that it is for, where its file may come to hold
 * another one before. `ask`: how it is asked whether a file is replaced that a plain save would change, once for each article.
 */
export async function decide(
  path: string,
  change: Change,
  meant?: Identity,
  ask: AskReplace = askReplace,
): Promise<string | null> {
  const workspace = workspaceId()
  if (!workspace) return null
  const word = lower(doneOf(change))
  try {
    const send = (replace: boolean) => call('changeArticle', { workspace, path, change, replace, meant })
    let outcome = await send(false)
    if (outcome.kind === 'ask') {
      if (!(await mayReplace(path, outcome.reason.message, ask))) return null
      outcome = await send(true)
    }
    switch (outcome.kind) {
      case 'saved':
      case 'merged': {
        const at = (outcome.kind === 'saved' ? outcome.movedTo : undefined) ?? path
        if (at !== path) onMoved(path, at)
        changeOpen(at, (now) => ({ ...met(now, outcome.text), lost: null }))
        noteUsed(change)
        announce(said(at, change), outcome.proof.summary)
        return at
      }
      case 'decided':
        announce(said(path, change))
        return path
      case 'already':
        announce(`Already ${word}`)
        return null
      case 'conflict':
        alert(`Not ${word}: the file was changed at the same moment. Try again.`)
        return null
      case 'ask':
      case 'refused':
        alert(`Not ${word}: ${outcome.reason.message}`)
        return null
    }
  } catch (error) {
    alert(`Not ${word}: ${(error as Error).message}`)
    return null
  }
}
