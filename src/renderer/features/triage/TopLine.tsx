import { IconX } from '@tabler/icons-react'
import { number } from '../../../shared/numbers'
import { useSession } from '../../core/session'
import { IconButton } from '../../ui/button/IconButton'
import { useLibrary } from '../library'
import { paceOf, timeLeft } from './pace'
import { leaveTriage } from './queue'
import { useTriage } from './store'
import styles from './top-line.module.css'
import { queueName } from './words'

/** What is gone through, how far it is, and the way out. */
export function TopLine() {
  const ran = useLibrary((library) => library.ran)
  const decided = useLibrary((library) => library.decided.size)
  const left = useTriage((triage) => triage.undecided)
  const times = useTriage((triage) => triage.times)
  const views = useSession((session) => session.workspace?.views ?? noViews)
  const pace = paceOf(times)
  const parts = [
    ...(left === null ? [] : [`${number(left)} left`]),
    `${number(decided)} decided`,
    ...(left === null || left === 0 || pace === null ? [] : [timeLeft(left, pace)]),
  ]
  const all = decided + (left ?? 0)
  return (
    <header className={styles.top}>
      <bdi className={styles.queue}>{queueName(ran, views)}</bdi>
      <p className={styles.counts}>{parts.join(' · ')}</p>
      <div className={styles.track} aria-hidden="true">
        <span className={styles.gone} style={{ transform: `scaleX(${all === 0 ? 0 : decided / all})` }} />
      </div>
      <IconButton label="Close triage" icon={IconX} onClick={leaveTriage} />
    </header>
  )
}

const noViews: never[] = []
