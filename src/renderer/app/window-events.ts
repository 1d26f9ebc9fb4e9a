import { onJobEvent } from '../features/deciding'
import { onLibraryEvent } from '../features/library'
import { onWindowEvent } from './client'
import { runCommand } from './commands'
import { notify, useSession } from './session'

/** Follows what main tells unasked. From before `start` is called: what is told right behind its answer isn't told again. */
export function listenToMain(): () => void {
  return onWindowEvent((event) => {
    if (event.kind === 'command') runCommand(event.id)
    else if (event.kind === 'library') onLibraryEvent(event)
    else if (event.kind === 'notice') notify(event.notice.message)
    else if (event.kind === 'today') useSession.setState({ today: event.tally, nextUndo: event.undo })
    else if (event.kind === 'job') onJobEvent(event)
    else if (event.kind === 'workspace') useSession.setState({ workspace: event.workspace })
  })
}
