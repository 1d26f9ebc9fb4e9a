import type { ReactNode } from 'react'
import { Button } from './Button'
import styles from './question-bar.module.css'

interface Answer {
  readonly label: string
  readonly give: () => Promise<void>
}

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  /** The question, as a paragraph. */
  readonly children: ReactNode
  readonly answers: readonly Answer[]
  /** It can't be answered now. */
  readonly waits: boolean
}

/** A question above the panes; nothing waits for its answer. */
export function QuestionBar({ label, children, answers, waits }: Props) {
  return (
    <section aria-label={label} className={styles.bar}>
      {children}
      <div className={styles.choices}>
        {answers.map((answer) => (
          <Button key={answer.label} aria-disabled={waits} onClick={() => waits || void answer.give()}>
            {answer.label}
          </Button>
        ))}
      </div>
    </section>
  )
}
