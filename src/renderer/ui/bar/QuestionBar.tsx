import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from '../button/Button'
import styles from './question-bar.module.css'

interface Answer {
  readonly label: string
  readonly give: () => Promise<void>
}

/** What a question is given by whoever asks it. */
export interface Asked {
  /** Its answer is kept. */
  readonly answered: () => void
  /** Puts it away for now. */
  readonly later: () => void
}

interface Props extends Pick<Asked, 'later'> {
  /** Its name for screen readers. */
  readonly label: string
  readonly icon: Icon
  /** The question, as a paragraph. */
  readonly children: ReactNode
  readonly answers: readonly Answer[]
  /** It can't be answered now. */
  readonly waits: boolean
}

/** To the first answer of the question that is asked. */
export const focusQuestion = (): void =>
  document.querySelector<HTMLElement>('[data-pane="question"] [data-start] button')?.focus()

/** A question above the panes; nothing waits for its answer. */
export function QuestionBar({ label, icon: Sign, children, answers, waits, later }: Props) {
  return (
    <section aria-label={label} className={styles.bar} data-pane="question">
      <div className={styles.question}>
        <Sign className={styles.sign} size={20} stroke={1.6} aria-hidden="true" />
        {children}
      </div>
      <div className={styles.choices} data-start>
        {answers.map((answer) => (
          <Button key={answer.label} aria-disabled={waits} onClick={() => waits || void answer.give()}>
            {answer.label}
          </Button>
        ))}
        <button type="button" className={styles.later} onClick={later}>
          Later
        </button>
      </div>
    </section>
  )
}
