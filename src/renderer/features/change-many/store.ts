import { isSeenInFile } from '../../../shared/change'
import type { Change, ChangePlan, ChangeReport } from '../../../shared/change/change'
import { call } from '../../core/client'
import { alert, workspaceId } from '../../core/session'
import { workspaceStore } from '../../core/workspace-session'
import { clearSelection, hasSelection, selectAll, useLibrary, useSelection } from '../library'

/** A dry run: what a change of the selection would do. */
export interface Planned {
  /** Names the dry run and its run: main knows by it which articles were shown. */
  readonly job: string
  readonly change: Change
  readonly paths: string[]
  /** Null until main answered. */
  readonly plan: ChangePlan | null
  /** How many articles were looked at until then, where their files have to be; 0: main tells nothing of it. */
  readonly looked: number
  /** Selected articles that the list doesn't show; the first 200 by title. */
  readonly hidden: { readonly count: number; readonly titles: readonly string[] }
}

/** A change of many articles that runs. */
export interface Job {
  readonly id: string
  /** 'Publishing' */
  readonly name: string
  readonly done: number
  readonly total: number
  /** Null: it can't be. */
  readonly cancelled: boolean | null
}

export interface DoneJob {
  readonly id: string
  readonly change: Change
  readonly report: ChangeReport
  /** The text of the query under which it was asked for: it is shown there alone. */
  readonly view: string
}

/** What was done last with the articles that are selected. */
interface Last {
  readonly change: Change
  readonly action: number | null
  readonly paths: ReadonlySet<string>
}

interface Deciding {
  readonly planned: Planned | null
  readonly jobs: readonly Job[]
  /** Each stays until it is dismissed. */
  readonly reports: readonly DoneJob[]
  /** Which dialog asks for what to do: topics of the row, a topic or a field of the selection. */
  readonly asking: 'topics' | 'topicOfMany' | 'field' | 'replace' | null
  readonly last: Last | null
  /** What is selected was selected for what is asked now, and isn't the editor's own choice. */
  readonly isBorrowed: boolean
}

export const useDeciding = workspaceStore<Deciding>(() => ({
  planned: null,
  jobs: [],
  reports: [],
  asking: null,
  last: null,
  isBorrowed: false,
}))

const set = useDeciding.setState
const NAMED = 200

export const selectedPaths = (): string[] => [...useSelection.getState().paths]

/** Without a selection all of the query is selected for what is asked next; where that is left nothing is again. */
export async function borrowSelection(): Promise<void> {
  if (hasSelection()) return
  await selectAll()
  set({ isBorrowed: true })
}

function giveBack(): void {
  if (!useDeciding.getState().isBorrowed) return
  set({ isBorrowed: false })
  clearSelection()
}

export function askFor(asking: Deciding['asking']): void {
  set({ asking })
  if (asking === null) giveBack()
}

/** Selected articles that the list doesn't show. */
async function hiddenOf(workspace: string, paths: readonly string[]): Promise<Planned['hidden']> {
  const { result } = useLibrary.getState()
  const shown = result === null ? [] : await call('listPaths', { workspace, result })
  const listed = new Set(shown)
  const hidden = paths.filter((path) => !listed.has(path))
  if (hidden.length === 0) return { count: 0, titles: [] }
  const names = await call('readNames', { workspace, paths: hidden.slice(0, NAMED) })
  return { count: hidden.length, titles: names.map(({ title }) => title) }
}

/** Opens the dry run of a change of the selected articles; nothing is written. */
export async function planSelected(change: Change): Promise<void> {
  const workspace = workspaceId()
  const paths = selectedPaths()
  if (workspace === undefined || paths.length === 0) return
  const job = crypto.randomUUID()
  const planned: Planned = { job, change, paths, plan: null, looked: 0, hidden: { count: 0, titles: [] } }
  set({ planned, asking: null })
  try {
    const [plan, hidden] = await Promise.all([
      call('planChange', { workspace, job, paths, change }),
      hiddenOf(workspace, paths),
    ])
    // Who left meanwhile, or asked for another change, isn't called back.
    if (useDeciding.getState().planned?.job === job) set({ planned: { ...planned, plan, hidden } })
  } catch (error) {
    if (useDeciding.getState().planned?.job !== job) return
    set({ planned: null })
    giveBack()
    alert(`The change could not be prepared: ${(error as Error).message}`)
  }
}

/** Leaves the dry run; main need not look at more files for it. */
export function leavePlan(): void {
  const { planned } = useDeciding.getState()
  const workspace = workspaceId()
  if (planned?.plan === null && isSeenInFile(planned.change) && workspace !== undefined) {
    call('cancelJob', { workspace, job: planned.job }).catch((error: Error) => alert(`Not stopped: ${error.message}`))
  }
  set({ planned: null })
  giveBack()
}
export const dismissReport = (id: string): void =>
  set(({ reports }) => ({ reports: reports.filter((report) => report.id !== id) }))
/** What an action did is undone: its report, with its own undo, has nothing more to say. */
export const dismissReportOf = (action: number): void =>
  set(({ reports, last }) => ({
    reports: reports.filter(({ report }) => report.action !== action),
    last: last?.action === action ? null : last,
  }))
/** Reports without failures are of the result in which they were made; failures stay until they are dismissed. */
export const leaveReports = (): void =>
  set(({ reports }) => ({ reports: reports.filter(({ report }) => report.failedCount > 0) }))
