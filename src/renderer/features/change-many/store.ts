import type { Change, ChangePlan, ChangeReport } from '../../../shared/change/change'
import { call } from '../../core/client'
import { alert, workspaceId } from '../../core/session'
import { workspaceStore } from '../../core/workspace-session'
import { useLibrary, useSelection } from '../library'

/** A dry run: what a change of the selection would do. */
export interface Planned {
  /** Names the dry run and its run: main knows by it which articles were shown. */
  readonly job: string
  readonly change: Change
  readonly paths: string[]
  /** Null until main answered. */
  readonly plan: ChangePlan | null
  /** Selected articles that the list doesn't show; the first 200 by title. */
  readonly hidden: { readonly count: number; readonly titles: readonly string[] }
}

/** A change of many articles that runs. */
export interface Job {
  readonly id: string
  readonly change: Change
  readonly done: number
  readonly total: number
  readonly cancelled: boolean
}

export interface DoneJob {
  readonly id: string
  readonly change: Change
  readonly report: ChangeReport
}

interface Deciding {
  readonly planned: Planned | null
  readonly jobs: readonly Job[]
  /** Each stays until it is dismissed. */
  readonly reports: readonly DoneJob[]
  /** Which dialog asks for what to do: topics of the row, a topic or a field of the selection. */
  readonly asking: 'topics' | 'topicOfMany' | 'field' | null
}

export const useDeciding = workspaceStore<Deciding>(() => ({ planned: null, jobs: [], reports: [], asking: null }))

const set = useDeciding.setState
const NAMED = 200

export const selectedPaths = (): string[] => [...useSelection.getState().paths]

export const askFor = (asking: Deciding['asking']): void => set({ asking })

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
  const planned: Planned = { job, change, paths, plan: null, hidden: { count: 0, titles: [] } }
  set({ planned, asking: null })
  try {
    const [plan, hidden] = await Promise.all([
      call('planChange', { workspace, job, paths, change }),
      hiddenOf(workspace, paths),
    ])
    // Who left meanwhile, or asked for another change, isn't called back.
    if (useDeciding.getState().planned === planned) set({ planned: { ...planned, plan, hidden } })
  } catch (error) {
    leavePlan()
    alert(`The change could not be prepared: ${(error as Error).message}`)
  }
}

export const leavePlan = (): void => set({ planned: null })
export const dismissReport = (id: string): void =>
  set(({ reports }) => ({ reports: reports.filter((report) => report.id !== id) }))
/** What an action did is undone: its report, with its own undo, has nothing more to say. */
export const dismissReportOf = (action: number): void =>
  set(({ reports }) => ({ reports: reports.filter(({ report }) => report.action !== action) }))
/** Reports without failures are of the result in which they were made; failures stay until they are dismissed. */
export const leaveReports = (): void =>
  set(({ reports }) => ({ reports: reports.filter(({ report }) => report.failedCount > 0) }))
