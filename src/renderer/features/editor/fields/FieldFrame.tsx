import type { ReactNode } from 'react'
import styles from './fields.module.css'
import type { FieldState } from './use-field'

interface Props {
  readonly label: string
  readonly state: Pick<FieldState, 'id' | 'dirty' | 'notes'>
  /** Shown at the right of the label: a count, a button. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

export const inputId = (id: string): string => `field-${id}`
export const notesId = (id: string): string => `notes-${id}`

/** Describes a field by its notes, where it has some. */
export const described = ({ id, notes }: Pick<FieldState, 'id' | 'notes'>): string | undefined =>
  notes.length > 0 ? notesId(id) : undefined

/** Label, the blue dot of an unsaved value, the field, and what is wrong with it. */
export function FieldFrame({ label, state, aside, className, children }: Props) {
  return (
    <div className={className ? `${styles.frame} ${className}` : styles.frame}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={inputId(state.id)}>
          {label}
        </label>
        {state.dirty && <span className={styles.dot} title="Not saved yet" aria-hidden="true" />}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
      {state.notes.length > 0 && (
        <div id={notesId(state.id)} className={styles.notes}>
          {state.notes.map((note) => (
            <p key={note.message} className={styles.note} data-severity={note.severity}>
              {note.message}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
