import type { ResponseOf } from '../../../../shared/ipc/contract'
import { call } from '../../../core/client'
import { alert, announce, workspaceId } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import { load } from '../open'
import { askReplace } from './ask'

const older = 'windows-1252'

type Read = Extract<ResponseOf<'readOlder'>, { kind: 'text' }>

/** What a file would become, before it is saved; null: nothing is asked. */
export const useRecode = workspaceStore<{ readonly shown: (Read & { readonly path: string }) | null }>(() => ({
  shown: null,
}))

export const leaveRecode = (): void => useRecode.setState({ shown: null })

/** Reads a file that is no UTF-8 as Windows-1252 and shows what it would become; writes nothing. */
export async function showRecoded(path: string): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  try {
    const read = await call('readOlder', { workspace, path, older })
    if (read.kind === 'refused') alert(`This file can’t be read as Windows-1252 either: ${read.reason.message}`)
    else useRecode.setState({ shown: { ...read, path } })
  } catch (error) {
    alert(`This file could not be read: ${(error as Error).message}`)
  }
}

/** Saves the text that was shown, as UTF-8, through the door of every save; then it opens like any other article. */
export async function saveRecoded(path: string, text: string, replace = false): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  leaveRecode()
  try {
    const outcome = await call('saveArticle', { workspace, path, base: text, text, replace, older })
    switch (outcome.kind) {
      case 'saved':
      case 'merged':
        announce('Saved as UTF-8', outcome.proof.summary)
        return await load(path)
      case 'ask':
        if (await askReplace(path, outcome.reason.message)) await saveRecoded(path, text, true)
        return
      case 'conflict':
        return alert('Not saved: the file changed meanwhile. Look at it again.')
      case 'refused':
        return alert(`Not saved: ${outcome.reason.message}`)
    }
  } catch (error) {
    alert(`Not saved: ${(error as Error).message}`)
  }
}
