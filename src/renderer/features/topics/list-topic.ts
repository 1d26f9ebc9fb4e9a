import { call } from '../../core/client'
import { alert, announce, isDone, useSession, workspaceId } from '../../core/session'

/** Whether the folder has a taxonomy that a topic can be put into. */
export const canList = (): boolean => (useSession.getState().workspace?.topics.length ?? 0) > 0

/** What fails is told under this name until it is done. */
const LISTING = 'Listing a topic'

/** Writes a topic that articles have into the site's taxonomy, as a file beside the others, and says in which. */
export async function listTopic(name: string): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  try {
    const outcome = await call('listTopic', { workspace, name })
    if (outcome.kind === 'refused')
      return alert(`${name} isn’t in the list of topics: ${outcome.reason.message}`, LISTING)
    isDone(LISTING)
    const under = outcome.parent === null ? '' : ` under ${outcome.parent}`
    announce(`${name} listed${under}`, `${outcome.path} · new file`)
  } catch (error) {
    alert(`${name} isn’t in the list of topics: ${(error as Error).message}`, LISTING)
  }
}
