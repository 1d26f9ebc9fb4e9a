import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { number } from '../../../shared/numbers'
import { useSession } from '../../app/session'
import { undoAction } from '../../app/undo'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { keepFocus, useLibrary } from '../library'
import styles from './job-bar.module.css'
import { NamedList } from './NamedList'
import { cancelJob } from './run'
import { type DoneJob, dismissReport, dismissReportOf, type Job, leaveReports, useDeciding } from './store'
import { reportSentence, runningOf } from './words'

/** At the bottom of the window: how far changes of many articles are, and what they did. Nothing waits for it. */
export function JobBar() {
  const jobs = useDeciding((deciding) => deciding.jobs)
  const reports = useDeciding((deciding) => deciding.reports)
  const undone = useSession((session) => session.undone)
  const result = useLibrary((library) => library.result)
  // biome-ignore lint/correctness/useExhaustiveDependencies: like dimmed rows, they go when the query runs again
  useEffect(() => leaveReports, [result])
  useEffect(() => {
    if (undone !== null) dismissReportOf(undone.action)
  }, [undone])
  return (
    <div className={styles.jobs}>
      {reports.map((done) => (
        <Report key={done.id} done={done} />
      ))}
      {jobs.map((job) => (
        <Progress key={job.id} job={job} />
      ))}
    </div>
  )
}

function Progress({ job: { id, change, done, total, cancelled } }: { readonly job: Job }) {
  const label = `${runningOf(change)} ${number(done)} of ${number(total)}`
  return (
    <section aria-label={runningOf(change)} className={styles.job}>
      <progress aria-label={label} value={done} max={Math.max(1, total)} />
      <span className={styles.jobText}>{label}</span>
      <Button aria-disabled={cancelled} onClick={() => cancelled || cancelJob(id)}>
        {cancelled ? 'Stopping…' : 'Cancel'}
      </Button>
    </section>
  )
}

function Report({ done: { id, change, report } }: { readonly done: DoneJob }) {
  const { action, failed, failedCount, notReached } = report
  const cancelled = notReached > 0
  const dismiss = (): void => {
    dismissReport(id)
    keepFocus()
  }
  return (
    <section
      aria-label={report.label}
      role={failedCount > 0 ? 'alert' : undefined}
      className={styles.report}
      data-failed={failedCount > 0}
    >
      <div className={styles.reportLine}>
        <strong>{report.label}</strong>
        <span className={styles.reportText}>
          {cancelled && 'Cancelled · '}
          {reportSentence(change, report)}
        </span>
        {action !== null && (
          <Button
            aria-label={`Undo ${report.label}`}
            onClick={() => {
              dismiss()
              void undoAction(action)
            }}
          >
            Undo
          </Button>
        )}
        <IconButton label={`Dismiss ${report.label}`} icon={IconX} onClick={dismiss} />
      </div>
      <NamedList heading={`${number(failedCount)} failed`} list={failed} total={failedCount} />
    </section>
  )
}
