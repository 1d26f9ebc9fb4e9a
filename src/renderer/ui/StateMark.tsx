import styles from './state-mark.module.css'

const words = {
  new: 'Unpublished',
  held: 'On hold',
  passed: 'Passed',
  published: 'Published',
  unknown: 'State not known',
} as const

interface Props {
  readonly state: keyof typeof words
  /** The sign alone, its word on hover only: what stands around it says the word. */
  readonly isSign?: boolean
}

/** ● Published, ○ Unpublished, ‖ On hold, × Passed, a dotted ring where nobody knows: sign and word, colour never alone. */
export function StateMark({ state, isSign = false }: Props) {
  return (
    <span className={styles.mark} data-state={state} title={words[state]}>
      <span className={styles.sign} />
      {!isSign && <span className={styles.word}>{words[state]}</span>}
    </span>
  )
}
