import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './app.module.css'
import { dismissAlert, useSession } from './session'

/** Failures and notices: each stays until it is dismissed, and nothing waits for it. */
export function Bars() {
  const alerts = useSession((session) => session.alerts)
  const notices = useSession((session) => session.start?.notices ?? [])
  const [read, setRead] = useState(0)
  return (
    <div className={styles.bars}>
      {notices.slice(read, read + 1).map((notice) => (
        <Bar key={notice.message} text={notice.message} kind="notice" onClose={() => setRead(read + 1)} />
      ))}
      {alerts.map(({ id, text }) => (
        <Bar key={id} text={text} kind="alert" onClose={() => dismissAlert(id)} />
      ))}
    </div>
  )
}

interface Props {
  readonly text: string
  readonly kind: 'notice' | 'alert'
  readonly onClose: () => void
}

function Bar({ text, kind, onClose }: Props) {
  return (
    <div role={kind === 'alert' ? 'alert' : undefined} className={styles.notice} data-kind={kind}>
      <p>{text}</p>
      <button type="button" className={styles.icon} aria-label={`Dismiss: ${text}`} onClick={onClose}>
        <IconX size={16} stroke={1.8} aria-hidden="true" />
      </button>
    </div>
  )
}
