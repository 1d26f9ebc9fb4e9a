import { DryRun } from '../dry-run/DryRun'
import { ManyDialogs } from './ManyDialogs'
import { TopicsDialog } from './TopicsDialog'

/** What deciding asks over the window; one at a time. */
export function DecidingDialogs() {
  return (
    <>
      <TopicsDialog />
      <ManyDialogs />
      <DryRun />
    </>
  )
}
