import { IconAlertTriangle } from '@tabler/icons-react'
import type { Fix } from '../../../../../shared/validation'
import { FixButton } from './FixButton'
import { Note } from './Note'
import styles from './notes.module.css'
import type { FieldState, Note as Said } from './use-field'

const noteId = (id: string, index: number): string => `note-${index}-${id}`

export const clashId = (id: string): string => `clash-${id}`

/** The ids of what the file holds where it clashes, and of a field's notes, which describe it; its buttons don't. */
export function described({ id, notes, clash }: Pick<FieldState, 'id' | 'notes' | 'clash'>): string | undefined {
  const ids = [...(clash === null ? [] : [clashId(id)]), ...notes.map((_, index) => noteId(id, index))]
  return ids.length === 0 ? undefined : ids.join(' ')
}

interface Props {
  readonly id: string
  readonly notes: readonly Said[]
  /** What the field is called in the form, for the names of the buttons. */
  readonly name: string
  /** Absent where nothing can be changed. */
  readonly onFix?: (fix: Fix) => void
}

/** What is wrong with a field, in colour and with a sign; what may be worth a look, in ink; each with its fix. */
export function Notes({ id, notes, name, onFix }: Props) {
  if (notes.length === 0) return null
  return (
    <div className={styles.notes}>
      {notes.map(({ severity, message, fix }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice of a list; notes hold no state
        <div key={index} className={styles.noteLine}>
          {/* It is English, also where it begins with a name in another direction. */}
          <Note id={noteId(id, index)} severity={severity}>
            {severity !== 'hint' && <IconAlertTriangle size={13} aria-hidden="true" className={styles.noteSign} />}
            {message}
          </Note>
          {fix && onFix && (
            <FixButton aria-label={`Fix: ${fix.what} in ${name}`} onClick={() => onFix(fix)}>
              Fix
            </FixButton>
          )}
        </div>
      ))}
    </div>
  )
}
