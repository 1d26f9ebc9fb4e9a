import styles from './state-mark.module.css'

const words = {
  new: 'Unpublished',
  held: 'On hold',
  passed: 'Passed',
  published: 'Published',
  unknown: 'State not known',
} as const

/** ● Published, ○ Unpublished, ‖ On hold, × Passed, a dotted ring where nobody knows: sign and word, colour never alone. */
export function StateMark({ state }: { readonly state: keyof typeof words }) {
  return (
    <span className={styles.mark} data-state={state}>
      <span className={styles.sign} />
      {words[state]}
    </span>
  )
}
