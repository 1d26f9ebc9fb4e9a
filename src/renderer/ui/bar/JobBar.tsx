import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from '../button/Button'
import { IconButton } from '../button/IconButton'
import styles from './job-bar.module.css'

interface Running {
  /** What is done, as its name: 'Publishing'. */
  readonly name: string
  /** How far it is: 'Publishing 12 of 300'. */
  readonly text: string
  readonly done: number
  /** 0: not known yet. */
  readonly total: number
  readonly cancelled: boolean
  /** Null: it can't be. */
  readonly onCancel: (() => void) | null
}

/** At the bottom of the window: how far something is that takes long, and its cancel. */
export function JobProgress({ name, text, done, total, cancelled, onCancel }: Running) {
  return (
    <section aria-label={name} className={styles.job} data-pane>
      <progress aria-label={text} value={done} max={Math.max(1, total)} />
      <span className={styles.jobText}>{text}</span>
      {onCancel !== null && (
        <Button aria-disabled={cancelled} onClick={() => cancelled || onCancel()}>
          {cancelled ? 'Stopping…' : 'Cancel'}
        </Button>
      )}
    </section>
  )
}

interface Done {
  readonly name: string
  /** What it did, in one line. */
  readonly text: ReactNode
  readonly failed?: boolean
  /** Buttons in its line. */
  readonly actions?: ReactNode
  readonly onDismiss: () => void
  /** What stands below its line. */
  readonly children?: ReactNode
}

/** The same when it is done: what it did, until it is dismissed. */
export function JobReport({ name, text, failed = false, actions, onDismiss, children }: Done) {
  return (
    <section
      aria-label={name}
      role={failed ? 'alert' : undefined}
      className={styles.report}
      data-failed={failed}
      data-pane
    >
      <div className={styles.reportLine}>
        <strong>{name}</strong>
        <span className={styles.reportText}>{text}</span>
        {actions}
        <IconButton label={`Dismiss ${name}`} icon={IconX} onClick={onDismiss} />
      </div>
      {children}
    </section>
  )
}
