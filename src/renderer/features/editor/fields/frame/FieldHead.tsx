import type { ReactNode } from 'react'
import styles from './field-head.module.css'

interface Props {
  readonly label: string
  /** The team wants it in every article. */
  readonly required?: boolean
  /** The id of the input that it names; left out where there is more than one. */
  readonly input?: string
  /** Its value isn't saved yet. */
  readonly dirty: boolean
  /** At the right of the label: a count, a word. */
  readonly aside?: ReactNode
}

/** The line above a field: its label, and the blue dot of an unsaved value. */
export const FieldHead = ({ label, required = false, input, dirty, aside }: Props) => (
  <div className={styles.head}>
    {input === undefined ? (
      <span className={styles.label}>{label}</span>
    ) : (
      <label className={styles.label} htmlFor={input}>
        {label}
      </label>
    )}
    {required && <span className={styles.required}>required</span>}
    {dirty && <span className={styles.dot} title="Not saved yet" aria-hidden="true" />}
    {aside !== undefined && <span className={styles.aside}>{aside}</span>}
  </div>
)
