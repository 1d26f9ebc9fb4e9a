import { IconCopy, IconHistory } from '@tabler/icons-react'
import { number } from '../../../shared/numbers'
import { useSession } from '../../core/session'
import { Button } from '../../ui/button/Button'
import { Empty } from '../../ui/Empty'
import { Reward } from '../../ui/Reward'
import { Arrived, decidedToday, listArticles, useLibrary } from '../library'
import styles from './inbox-done.module.css'
import { copySummary } from './store'
import { decisionsSentence, linesSentence } from './summary'

/** The empty Inbox: what the work came to. */
export function InboxDone() {
  const tally = useSession((session) => session.today)
  const arrivals = useLibrary((library) => library.arrivals)
  const decided = decidedToday(tally)
  if (arrivals > 0) return <Arrived what="The Inbox" />
  if (tally === null || decided === 0) {
    return (
      <Empty>
        <h2>Nothing new</h2>
        <p>Every article is decided. What arrives will stand here.</p>
      </Empty>
    )
  }
  return (
    <Empty>
      <Reward />
      {/* One sentence for whoever hears it: the blanks are part of it. */}
      <div>
        <h2>
          All {number(decided)} decided<span className="visually-hidden">:</span>
        </h2>{' '}
        <p>
          {decisionsSentence(tally)} <br />
          {linesSentence(tally)}
        </p>
      </div>
      <div className={styles.choices}>
        <Button onClick={() => listArticles('is:changed')}>
          <IconHistory size={16} stroke={1.7} aria-hidden="true" />
          Changed today
        </Button>
        <Button onClick={() => void copySummary()}>
          <IconCopy size={16} stroke={1.7} aria-hidden="true" />
          Copy as summary
        </Button>
      </div>
    </Empty>
  )
}
