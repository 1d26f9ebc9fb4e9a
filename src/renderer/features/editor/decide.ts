import { diffArticles, type Edit } from '../../../shared/article'
import { call } from '../../app/client'
import { alert, announce, showProof, useSession } from '../../app/session'
import { askReplace } from './ask'
import { decided, isDirty } from './history'
import { articleAt, change } from './store'

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

function said(path: string, published: boolean): string {
  const word = published ? 'Published' : 'Unpublished'
  const left = unsavedCount(path)
  if (left === 0) return word
  return left === 1 ? `${word}. 1 other edit is still unsaved.` : `${word}. ${left} other edits are still unsaved.`
}

/**
 * Publishes or unpublishes: one field, on the text that is on disk now. Where the article is open, base and text get
 * the same edit, so its other edits stay unsaved. 'already': the file says so, whatever the list shows.
 */
export async function decide(
  path: string,
  published: boolean,
  replace = false,
): Promise<'decided' | 'already' | 'not'> {
  const workspace = useSession.getState().workspace?.id
  if (!workspace) return 'not'
  const word = published ? 'published' : 'unpublished'
  try {
    const outcome = await call('decideArticle', { workspace, path, published, replace })
    switch (outcome.kind) {
      case 'saved':
      case 'merged': {
        const edit: Edit = { op: 'set', path: ['published'], value: published }
        change(path, (now) => ({ ...decided(now, edit, outcome.text), cleared: null }))
        showProof(outcome.proof.summary)
        announce(said(path, published))
        return 'decided'
      }
      case 'already':
        announce(`Already ${word}`)
        return 'already'
      case 'ask':
        return (await askReplace(path, outcome.reason.message)) ? decide(path, published, true) : 'not'
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
