import { useEffect } from 'react'
import { number } from '../../../shared/numbers'
import { useSession } from '../../core/session'
import { JobProgress, JobReport } from '../../ui/bar/JobBar'
import { Button } from '../../ui/button/Button'
import { keepFocus, undoAction, useLibrary } from '../library'
import { NamedList } from './dry-run/NamedList'
import { cancelJob } from './run'
import { type DoneJob, dismissReport, dismissReportOf, type Job, leaveReports, useDeciding } from './store'
import { reportSentence } from './words'

/** How far changes of many articles are, and what they did. Nothing waits for it. */
export function JobBar() {
  const jobs = useDeciding((deciding) => deciding.jobs)
  const reports = useDeciding((deciding) => deciding.reports)
  const undone = useSession((session) => session.undone)
  const result = useLibrary((library) => library.result)
  const view = useLibrary((library) => library.ran)
  // biome-ignore lint/correctness/useExhaustiveDependencies: like dimmed rows, they go when the query runs again
  useEffect(() => leaveReports, [result])
  useEffect(() => {
    if (undone !== null) dismissReportOf(undone.action)
  }, [undone])
  return (
    <>
      {reports.map((done) => done.view === view && <Report key={done.id} done={done} />)}
      {jobs.map((job) => (
        <Progress key={job.id} job={job} />
      ))}
    </>
  )
}

function Progress({ job: { id, name, done, total, cancelled } }: { readonly job: Job }) {
  const text = `${name} ${number(done)} of ${number(total)}`
  return (
    <JobProgress
      name={name}
      text={text}
      done={done}
      total={total}
      cancelled={cancelled ?? false}
      onCancel={cancelled === null ? null : () => cancelJob(id)}
    />
  )
}

function Report({ done: { id, change, report } }: { readonly done: DoneJob }) {
  const { label, action, failed, failedCount, notReached } = report
  const dismiss = (): void => {
    dismissReport(id)
    keepFocus()
  }
  const undo = action !== null && (
    <Button
      aria-label={`Undo ${label}`}
      onClick={() => {
        dismiss()
        void undoAction(action)
      }}
    >
      Undo
    </Button>
  )
  return (
    <JobReport
      name={label}
      text={`${notReached > 0 ? 'Cancelled · ' : ''}${reportSentence(change, report)}`}
      failed={failedCount > 0}
      actions={undo}
      onDismiss={dismiss}
    >
      <NamedList heading={`${number(failedCount)} failed`} list={failed} total={failedCount} />
    </JobReport>
  )
}
