import type { DraftHead, ResponseOf } from '../../../shared/ipc/contract'
import { call } from '../../app/client'
import { alert, announce, notify, openPath, workspaceId } from '../../app/session'
import { workspaceStore } from '../../app/workspace-session'
import { carried } from './history'
import { begin, change, useEditor } from './store'

/** Unsaved work of an earlier run, offered in a bar until it is taken or dropped. */
export const useDrafts = workspaceStore<{ readonly drafts: readonly DraftHead[] }>(() => ({ drafts: [] }))

/** Offers what an earlier run left unsaved; nothing waits for the answer. */
export const restoreDrafts = (drafts: readonly DraftHead[]): void => useDrafts.setState({ drafts })

const without = (path: string): void =>
  useDrafts.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.path !== path) }))

/** Opens a draft again: its edits, made on the file of today; where that can't be done, its text on its own base. */
export async function takeDraft({ path }: DraftHead): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  try {
    const { draft } = await call('readDraft', { workspace, path })
    if (draft === null) {
      without(path)
      alert(`The unsaved edits of ${path} can't be read any more.`)
      return
    }
    const { base, text } = draft
    const outcome = await call('openArticle', { workspace, path })
    if (outcome.kind === 'refused') {
      alert(`${path} can't be opened for its unsaved edits: ${outcome.reason.message}`)
      return
    }
    const today = carried(base, text, outcome.text)
    begin(path, today === undefined ? base : outcome.text, { readOnly: outcome.readOnly })
    change(path, (now) => ({ text: today ?? text, undo: [{ base: now.base, text: now.base }] }))
    without(path)
    useEditor.setState({ tab: 'changes' })
    openPath(path)
    announce('Your unsaved edits are back')
  } catch (error) {
    alert(`Unsaved edits could not be opened: ${(error as Error).message}`)
  }
}

/** Opens again what the window showed when it crashed; three crashes on one article open it as source. */
export function reopen({ path, source }: NonNullable<ResponseOf<'start'>['reopen']>): void {
  if (source) {
    useEditor.setState({ tab: 'source' })
    notify('This article opens as source: the window ended three times while it was shown.')
  }
  openPath(path)
}

/** Drops a draft for good; only on the editor's word. */
export async function dropDraft({ path }: DraftHead): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  without(path)
  await call('dropDraft', { workspace, path }).catch((error: Error) => alert(error.message))
}
