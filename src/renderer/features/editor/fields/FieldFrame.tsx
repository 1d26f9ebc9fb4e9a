import type { ReactNode } from 'react'
import type { Fix } from '../../../../shared/validation'
import styles from './fields.module.css'
import { Notes } from './Notes'
import type { FieldState } from './use-field'

interface Props {
  readonly label: string
  readonly state: Pick<FieldState, 'id' | 'name' | 'dirty' | 'readOnly' | 'notes' | 'mend'>
  /** Shown at the right of the label: a count, a button. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

export const inputId = (id: string): string => `field-${id}`

/** Label, the blue dot of an unsaved value, the field, and what is said of it. */
export function FieldFrame({ label, state, aside, className, children }: Props) {
  const { id, name, dirty, readOnly, notes, mend } = state
  const fix = (one: Fix): void => {
    mend(one)
    // The button goes with its note: the cursor stays with the field.
    document.getElementById(inputId(id))?.focus()
  }
  return (
    <div className={className ? `${styles.frame} ${className}` : styles.frame}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={inputId(id)}>
          {label}
        </label>
        {dirty && <span className={styles.dot} title="Not saved yet" aria-hidden="true" />}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
      <Notes id={id} notes={notes} name={name} {...(!readOnly && { onFix: fix })} />
    </div>
  )
}
