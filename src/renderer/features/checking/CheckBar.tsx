import { useSession } from '../../core/session'
import { JobProgress, JobReport } from '../../ui/bar/JobBar'
import { Button } from '../../ui/button/Button'
import { Report } from './Report'
import { cancelCheck, dismiss, showAndCheck } from './run'
import { useChecking } from './store'
import { runningText } from './words'

/** At the bottom of the window: how far a check of pictures is, and what it found. Nothing waits for it. */
export function CheckBar() {
  const { running, done, asking } = useChecking()
  const isShown = useSession(({ workspace }) => workspace?.pictures.shown === true)
  if (running !== null) {
    return (
      <JobProgress
        {...running}
        name="Checking pictures"
        text={runningText(running)}
        total={running.total ?? 0}
        onCancel={cancelCheck}
      />
    )
  }
  if (asking !== null && !isShown) {
    return (
      <JobReport
        name="Check pictures"
        text="None was looked at: pictures from servers aren’t shown in this folder. Their servers see your address, nothing else."
        actions={<Button onClick={() => void showAndCheck(asking)}>Show pictures and check</Button>}
        onDismiss={dismiss}
      />
    )
  }
  return done === null ? null : <Report {...done} />
}
