import type { RequestOf } from '../../shared/ipc/contract'
import { runQuery } from '../features/library'
import { call } from './client'
import { alert, openPath, useSession } from './session'

type Opening = 'openFolder' | 'openSample' | 'openRecent'

/** Opens a folder by dialog, the sample, or a recent one; main puts it into this window or another. */
export async function openFolder<C extends Opening>(channel: C, request: RequestOf<C>): Promise<void> {
  try {
    const outcome = await call(channel, request)
    if (outcome.kind === 'refused') alert(outcome.reason.message)
    if (outcome.kind !== 'opened') return
    openPath(null)
    useSession.setState({ workspace: outcome.workspace, triaging: false })
    await runQuery({ text: '' })
  } catch (error) {
    alert(`The folder was not opened: ${(error as Error).message}`)
  }
}
