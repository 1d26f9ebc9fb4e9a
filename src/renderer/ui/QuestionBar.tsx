import type { ReactNode } from 'react'
import styles from './question-bar.module.css'

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  /** The question, as a paragraph. */
  readonly children: ReactNode
  /** The buttons that answer it. */
  readonly choices: ReactNode
}

/** A question above the panes; nothing waits for its answer. */
export function QuestionBar({ label, children, choices }: Props) {
  return (
    <section aria-label={label} className={styles.bar}>
      {children}
      <div className={styles.choices}>{choices}</div>
    </section>
  )
}
