import { stateOf } from '../../../shared/query'
import { call } from '../../core/client'
import { announce, changeSettings, openPath, useSession, workspaceId } from '../../core/session'
import { cursorRow, focusList, moveCursor, needRows, runQuery, standAlone, useLibrary } from '../library'
import { beginQueue } from './store'
import { forgetSuggested } from './topics/store'

/** At most this many queues are remembered (the contract's cap). */
const MAX_QUEUES = 40
/** Below this width (CSS px) the editor would hide the list. */
const ONE_PANE_PX = 960

/** The article that the editor showed before; it comes back where the list does. */
let openBefore: string | null = null

const library = useLibrary.getState

/** Where triage of this query was left; null where it never was, or is through. */
function leftAt(workspace: string, query: string): string | null {
  const left = useSession.getState().settings?.triageLeft ?? []
  return left.find((one) => one.workspace === workspace && one.query === query)?.path ?? null
}

/** Where triage of a query is; `path` null: it is through. */
export interface Place {
  readonly workspace: string
  readonly query: string
  readonly path: string | null
}

/** The place of the queue that the list shows, at this article. */
export const placeAt = (path: string | null): Place => ({
  workspace: workspaceId() ?? '',
  query: library().ran.trim(),
  path,
})

/** Keeps where triage of a query is, for the next time and over a restart. */
export function keepPlace({ workspace, query, path }: Place): void {
  const { settings } = useSession.getState()
  if (!settings || leftAt(workspace, query) === path) return
  const others = settings.triageLeft.filter((one) => one.workspace !== workspace || one.query !== query)
  const triageLeft = path === null ? others : [{ workspace, query, path }, ...others].slice(0, MAX_QUEUES)
  void changeSettings({ triageLeft })
}

/**
 * The place to begin at: the cursor's. Where the cursor is still at the top, where the query put it: the article at which
 * triage was left, else the first undecided one.
 */
async function firstPlace(workspace: string, result: number): Promise<number> {
  const { cursor, ran } = library()
  if (cursor !== 0) return cursor
  const left = leftAt(workspace, ran.trim())
  if (left !== null) {
    const { index } = await call('findRow', { workspace, result, path: left })
    if (index >= 0) return index
  }
  const row = cursorRow()
  if (!row || (row.card && stateOf(row.card) === 'new')) return 0
  return Math.max(0, (await call('findRow', { workspace, result, path: row.path })).nextUndecided)
}

/** Opens triage over the result that the list shows. */
export async function startTriage(): Promise<void> {
  // What arrived while nothing was listed is what triage is wanted for.
  if (library().total === 0 && library().arrivals > 0) await runQuery({})
  const { workspace, openPath: open } = useSession.getState()
  const { result, total, scanning } = library()
  if (!workspace || result === null) return
  // Rows still move while the folder is read: a key could meet another article than the one that was seen.
  if (scanning !== null) return announce('Triage opens when the folder is read')
  if (total === 0) return announce('No article to triage')
  const place = await firstPlace(workspace.id, result)
  await needRows(place, place)
  if (library().result !== result) return
  moveCursor(place)
  openBefore = open
  openPath(null)
  beginQueue()
  standAlone()
  useSession.setState({ triaging: true })
}

/** Back from the form to the queue that it was opened from, at the article that the form shows. What is unsaved stays unsaved. */
export function backToTriage(): void {
  openPath(null)
  // The form may have changed what fits.
  forgetSuggested()
  standAlone()
  useSession.setState({ triaging: true })
}

/** Back to the list, its cursor on the article that triage showed, and to what the editor showed before. */
export function leaveTriage(): void {
  useSession.setState({ triaging: false })
  if (window.innerWidth >= ONE_PANE_PX && openBefore !== null) openPath(openBefore)
  // The list is there with the next frame.
  requestAnimationFrame(focusList)
}
