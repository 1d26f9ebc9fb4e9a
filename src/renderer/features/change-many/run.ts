import { runningOf } from '../../../shared/change'
import type { Change, ChangeReport } from '../../../shared/change/change'
import { UNDO_JOB, type WindowEvent } from '../../../shared/ipc/events'
import { call } from '../../core/client'
import { alert, announce, workspaceId } from '../../core/session'
import { noteUsed } from '../../core/used-topics'
import { focusList, keepFocus, markDecided, onChosenMoved, unmarkDecided, useLibrary, useSelection } from '../library'
import { type Job, leavePlan, type Planned, useDeciding } from './store'
import { doneSentence } from './words'

const set = useDeciding.setState

function changeJob(id: string, to: Partial<Job>): void {
  set(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...to } : job)) }))
}

/** What was changed stays selected for the next change, by the paths that it has now; the bar says what was done with it. */
function keepSelected(change: Change, report: ChangeReport): void {
  for (const { path, to } of report.moved) onChosenMoved(path, to)
  if (report.done > 0) set({ last: { change, action: report.action, paths: useSelection.getState().paths } })
}

/** A list that is not there any more has no rows to dim. */
const leaveUndimmed = (): void => {}

/** What was decided and is in the list is dimmed like a row that was decided by itself. */
async function dimDone(workspace: string, change: Change, done: readonly string[]): Promise<void> {
  if (change.kind === 'reconsider') return unmarkDecided(done)
  if (!['publish', 'unpublish', 'pass', 'hold'].includes(change.kind)) return
  const { result } = useLibrary.getState()
  if (result === null) return
  const listed = new Set(await call('listPaths', { workspace, result }))
  if (useLibrary.getState().result === result) markDecided(done.filter((path) => listed.has(path)))
}

/** Runs a dry run's change; `leave` are left out. The window stays usable: the job tells how far it is. */
export async function runPlanned({ job: id, change, paths, plan }: Planned, leave: ReadonlySet<string>): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined || plan === null) return
  // What is changed is selected for what comes next, also where it was so for this alone.
  set({ isBorrowed: false })
  leavePlan()
  // Not to the toolbar's button that opened it: what comes next is a key of the list.
  requestAnimationFrame(focusList)
  const skipped = new Set([...leave, ...plan.skipped.map(({ path }) => path)])
  const wanted = paths.filter((path) => !skipped.has(path))
  const job: Job = { id, name: runningOf(change), done: 0, total: wanted.length, cancelled: false }
  const view = useLibrary.getState().ran
  set(({ jobs }) => ({ jobs: [...jobs, job] }))
  try {
    const report = await call('runChange', { workspace, job: id, paths: wanted, change })
    keepSelected(change, report)
    if (report.done > 0) noteUsed(change)
    set(({ jobs, reports }) => ({
      jobs: jobs.filter((one) => one.id !== id),
      // One report without failures is enough to read; failures wait until they are dismissed.
      reports: [...reports.filter((one) => one.report.failedCount > 0), { id, change, report, view }],
    }))
    if (report.failedCount === 0) announce(doneSentence(change, report))
    const failed = new Set(report.failed.map(({ path }) => path))
    const reached = wanted.slice(0, wanted.length - report.notReached)
    await dimDone(workspace, change, [
      ...reached.filter((path) => !failed.has(path)),
      ...report.moved.map(({ to }) => to),
    ]).catch(leaveUndimmed)
  } catch (error) {
    alert(`The change stopped: ${(error as Error).message}`)
  } finally {
    set(({ jobs }) => ({ jobs: jobs.filter((one) => one.id !== id) }))
    keepFocus()
  }
}

/** Stops a job after the file that it is at; what is done stays done. */
export function cancelJob(id: string): void {
  const workspace = workspaceId()
  if (workspace === undefined) return
  changeJob(id, { cancelled: true })
  call('cancelJob', { workspace, job: id }).catch((error: Error) => alert(`Not cancelled: ${error.message}`))
}

/** The undo of many articles, which nobody cancels: half of it would be neither. It begins and ends with what main tells. */
function showUndo(done: number, total: number): void {
  const others = useDeciding.getState().jobs.filter(({ id }) => id !== UNDO_JOB)
  const job: Job = { id: UNDO_JOB, name: 'Undoing', done, total, cancelled: null }
  set({ jobs: done < total ? [...others, job] : others })
}

/** What main tells of a job's progress. */
export function onJobEvent({ job, done, total }: Extract<WindowEvent, { kind: 'job' }>): void {
  if (job === UNDO_JOB) {
    showUndo(done, total)
    return
  }
  set(({ planned }) => (planned?.job === job && planned.plan === null ? { planned: { ...planned, looked: done } } : {}))
  changeJob(job, { done, total })
}
