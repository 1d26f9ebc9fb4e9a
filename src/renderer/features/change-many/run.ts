import type { Change, ChangeReport } from '../../../shared/change/change'
import type { WindowEvent } from '../../../shared/ipc/events'
import { call } from '../../core/client'
import { alert, announce, workspaceId } from '../../core/session'
import { focusList, keepFocus, markDecided, unmarkDecided, useLibrary, useSelection } from '../library'
import { type Job, leavePlan, type Planned, useDeciding } from './store'
import { doneSentence } from './words'

const set = useDeciding.setState

function changeJob(id: string, to: Partial<Job>): void {
  set(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...to } : job)) }))
}

/**
 * What needs another look stays selected: what was left out, what failed, and what a cancel left. `wanted` were done in
 * their order; what the dry run skipped was told then.
 */
function releaseDone(
  all: readonly string[],
  wanted: readonly string[],
  leave: ReadonlySet<string>,
  report: ChangeReport,
): void {
  const left = new Set([...leave, ...report.failed.map(({ path }) => path)])
  for (const path of wanted.slice(wanted.length - report.notReached)) left.add(path)
  const done = new Set(all.filter((path) => !left.has(path)))
  for (const { to } of report.moved) done.add(to)
  useSelection.setState(({ paths: selected }) => ({
    paths: new Set([...selected].filter((path) => !done.has(path))),
    range: null,
  }))
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
  leavePlan()
  // Not to the toolbar's button that opened it: the toolbar goes with the selection.
  requestAnimationFrame(focusList)
  const skipped = new Set([...leave, ...plan.skipped.map(({ path }) => path)])
  const wanted = paths.filter((path) => !skipped.has(path))
  const job: Job = { id, change, done: 0, total: wanted.length, cancelled: false }
  set(({ jobs }) => ({ jobs: [...jobs, job] }))
  try {
    const report = await call('runChange', { workspace, job: id, paths: wanted, change })
    releaseDone(paths, wanted, leave, report)
    set(({ jobs, reports }) => ({
      jobs: jobs.filter((one) => one.id !== id),
      // One report without failures is enough to read; failures wait until they are dismissed.
      reports: [...reports.filter((one) => one.report.failedCount > 0), { id, change, report }],
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

/** What main tells of a job's progress. */
export const onJobEvent = ({ job, done, total }: Extract<WindowEvent, { kind: 'job' }>): void =>
  changeJob(job, { done, total })
