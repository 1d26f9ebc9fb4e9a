import type { WindowEvent } from '../../shared/ipc/events'
import { call, onWindowEvent } from '../core/client'
import { alert, notifyOfAny, setRecents, useSession, workspaceId } from '../core/session'
import { onJobEvent } from '../features/change-many'
import { onCheckEvent } from '../features/checking'
import { followLost, onArticleEvent, onMoved } from '../features/editor'
import { onChosenMoved, onLibraryEvent, onRowMoved } from '../features/library'
import { onPicturesEvent } from '../features/pictures'
import { runCommand } from './commands'
import { enter, leave } from './folders'

/** The id of the folder that an event is about; undefined: it is about none. */
function folderOf(event: WindowEvent): string | undefined {
  if (event.kind === 'workspace') return event.workspace.id
  return 'workspace' in event && typeof event.workspace === 'string' ? event.workspace : undefined
}

/**
 * Follows what main tells unasked, whatever is on the screen; what is told of a folder that was left is heard no more. From
 * before `start` is called: what is told right behind its answer isn't told again.
 */
export const listenToMain = (): (() => void) => onWindowEvent(hear)

/** What was told of the first folder while the answer to `start`, which names it, was on its way; null: that is here. */
let early: WindowEvent[] | null = []

/** The window has its first folder, or none: what was told of it meanwhile is heard in its order, so the newest counts. */
export function hearEarly(): void {
  const told = early ?? []
  early = null
  for (const event of told) hear(event)
}

function hear(event: WindowEvent): void {
  const folder = folderOf(event)
  if (event.kind === 'leave') void letGo(event.workspace)
  else if (folder !== undefined && folder !== workspaceId()) early?.push(event)
  else if (event.kind === 'enter') {
    setRecents(event.recents)
    void enter(event.workspace, event.drafts)
  } else if (event.kind === 'command') runCommand(event.id)
  else if (event.kind === 'library') {
    onLibraryEvent(event)
    followLost()
  } else if (event.kind === 'article') onArticleEvent(event)
  else if (event.kind === 'moved') {
    onMoved(event.path, event.to)
    onRowMoved(event.path, event.to)
    onChosenMoved(event.path, event.to)
  } else if (event.kind === 'notice') notifyOfAny(event.notice)
  else if (event.kind === 'today') useSession.setState({ today: event.tally, nextUndo: event.undo })
  else if (event.kind === 'job') {
    onJobEvent(event)
    onCheckEvent(event)
  } else if (event.kind === 'pictures') onPicturesEvent(event)
  else useSession.setState({ workspace: event.workspace })
}

async function letGo(workspace: string): Promise<void> {
  const unkept = workspace === workspaceId() ? await leave() : 0
  await call('leftWorkspace', { workspace, unkept }).catch((error: Error) => alert(error.message))
}
