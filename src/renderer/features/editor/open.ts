import type { WindowEvent } from '../../../shared/ipc/events'
import { call } from '../../app/client'
import { alert, announce, useSession, workspaceId } from '../../app/session'
import { followed, isDirty } from './history'
import { articleAt, begin, change, forget, useEditor } from './store'

/** So many clean articles keep their undo after another one was opened. */
const KEPT = 12

/** Shows an article: at once where it is known, and then with what its file holds now. */
export async function load(path: string): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  try {
    const outcome = await call('openArticle', { workspace, path })
    const known = articleAt(path)
    if (outcome.kind === 'refused' && known && isDirty(known)) {
      // The text here is all there is.
      change(path, () => ({ gone: true }))
      return
    }
    if (outcome.kind === 'refused') {
      begin(path, '', { refused: { reason: outcome.reason, preview: outcome.preview } })
      return
    }
    if (!known || known.refused) begin(path, outcome.text, { readOnly: outcome.readOnly })
    else {
      change(path, () => ({ readOnly: outcome.readOnly, gone: false }))
      takeDisk(path, outcome.text)
    }
  } catch (error) {
    alert(`This article could not be opened: ${(error as Error).message}`)
  }
  letGo(path)
}

/** The clean articles beyond the last few are closed; those with edits stay until they are saved or discarded. */
function letGo(shown: string): void {
  const clean = Object.values(useEditor.getState().articles).filter((one) => one.path !== shown && !isDirty(one))
  for (const { path } of clean.slice(0, Math.max(0, clean.length - KEPT))) {
    forget(path)
    const workspace = workspaceId()
    if (workspace) call('closeArticle', { workspace, path }).catch(() => undefined)
  }
}

/** What the file holds now: shown where nothing is unsaved, else left for the save to meet. True where it was taken. */
function takeDisk(path: string, disk: string): boolean {
  const article = articleAt(path)
  if (!article || article.saving || article.base === disk) return false
  if (isDirty(article) && article.text !== disk) return false
  change(path, (now) => ({ ...followed(now, disk), cleared: null }))
  return true
}

/** Main's news about an open article. */
export function onArticleEvent(event: Extract<WindowEvent, { kind: 'article' }>): void {
  const { path, text } = event
  const article = articleAt(path)
  if (!article) return
  if (text === null) {
    change(path, () => ({ gone: true }))
    if (useSession.getState().openPath === path) announce('This file is gone from disk')
    return
  }
  if (article.gone) change(path, () => ({ gone: false }))
  if (article.refused) void load(path)
  else if (takeDisk(path, text) && useSession.getState().openPath === path) announce('Updated from disk')
}
