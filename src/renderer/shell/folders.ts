import type { DraftHead } from '../../shared/drafts/draft'
import type { RequestOf } from '../../shared/ipc/contract'
import { counted } from '../../shared/numbers'
import { allArticles } from '../../shared/query'
import type { OpenOutcome, WorkspaceInfo } from '../../shared/workspace/workspace-info'
import { call, openDropped } from '../core/client'
import { alert, useSession, workspaceId } from '../core/session'
import { endFolder } from '../core/workspace-session'
import { keepAll, keepAllOwnWords, restoreDrafts, tellUnwrittenWork, unkeptCount } from '../features/editor'
import { showView } from '../features/library'
import { loadToday } from '../features/today'

type Opening = 'openFolder' | 'openSample' | 'openRecent'

/** The one way into a folder. `drafts`: what an earlier visit left unsaved. */
export async function enter(workspace: WorkspaceInfo, drafts: readonly DraftHead[]): Promise<void> {
  if (workspaceId() !== undefined) endFolder()
  useSession.setState({ workspace })
  void restoreDrafts(drafts)
  void loadToday()
  await showView(allArticles)
}

/**
 * The one way out: when this resolves all that was typed is in the journal, and nothing of the folder is shown any more. Where some
 * can't be kept the folder stays, which is said; gives of how many articles.
 */
export async function leave(): Promise<number> {
  const [words] = await Promise.all([keepAllOwnWords(), keepAll()])
  // What can't be written is nowhere else.
  const unkept = unkeptCount() + words + tellUnwrittenWork()
  if (unkept === 0) endFolder()
  else {
    const edits = `The unsaved edits of ${counted(unkept, 'article')}`
    alert(`${edits} can’t be kept, so this folder stays open. Save first: to close the window once more loses them.`)
  }
  return unkept
}

/** Opens a folder by dialog, the sample, or a recent one; main puts it into this window or another, and tells of it. */
export const openFolder = <C extends Opening>(channel: C, request: RequestOf<C>): Promise<void> =>
  opening(() => call(channel, request))

/** Opens the first folder of what was dropped on the window, in the same way. */
export const openFiles = (files: readonly File[]): Promise<void> => opening(() => openDropped(files))

async function opening(open: () => Promise<OpenOutcome>): Promise<void> {
  try {
    const outcome = await open()
    if (outcome.kind === 'refused') alert(outcome.reason.message)
  } catch (error) {
    alert(`The folder was not opened: ${(error as Error).message}`)
  }
}
