import type { WindowEvent } from '../../../shared/ipc/events'
import { narrowed } from '../../../shared/query'
import { call } from '../../core/client'
import { alert, announce, useSession, workspaceId } from '../../core/session'
import { keepFocus, runQuery } from '../library'
import { answerPictures } from '../pictures'
import type { Scope } from './scope'
import { type Check, useChecking } from './store'
import { spoken } from './words'

const set = useChecking.setState

function change(id: string, to: Partial<Check>): void {
  set(({ running }) => (running?.id === id ? { running: { ...running, ...to } } : {}))
}

/**
 * Looks at all pictures on servers that these articles have; the window stays usable. What was seen lately is not asked for;
 * `again`: what couldn't be had is.
 */
export async function checkPictures(scope: Scope, again = false): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined || scope.paths.length === 0) return
  if (useChecking.getState().running !== null) return announce('Pictures are being checked already')
  const id = crypto.randomUUID()
  set({ running: { id, done: 0, total: null, cancelled: false }, done: null, asking: null })
  // The button that began it has gone.
  keepFocus()
  try {
    const answer = await call('checkPictures', { workspace, job: id, paths: [...scope.paths], again })
    if (answer.kind === 'hidden') set({ asking: scope })
    else {
      set({ done: { scope, report: answer.report } })
      announce(spoken(answer.report))
    }
  } catch (error) {
    alert(`Pictures were not checked: ${(error as Error).message}`)
  } finally {
    set(({ running }) => (running?.id === id ? { running: null } : {}))
    keepFocus()
  }
}

/** Ends the check that runs; what was looked at is reported. */
export function cancelCheck(): void {
  const workspace = workspaceId()
  const id = useChecking.getState().running?.id
  if (workspace === undefined || id === undefined) return
  change(id, { cancelled: true })
  call('cancelJob', { workspace, job: id }).catch((error: Error) => alert(`Not cancelled: ${error.message}`))
}

/** What main tells of a check's progress. */
export const onCheckEvent = ({ job, done, total }: Extract<WindowEvent, { kind: 'job' }>): void =>
  change(job, { done, total })

/** Shows pictures in this workspace from now on, and checks what was asked for. */
export async function showAndCheck(scope: Scope): Promise<void> {
  await answerPictures(true)
  // What failed was said.
  if (useSession.getState().workspace?.pictures.shown === true) await checkPictures(scope)
}

/** Lists those of the articles that were checked for which this filter holds. */
export function showFound({ query }: Scope, filter: string): void {
  useSession.setState({ triaging: false })
  void runQuery({ text: narrowed(query, filter) })
}

export function dismiss(): void {
  set({ done: null, asking: null })
  keepFocus()
}
