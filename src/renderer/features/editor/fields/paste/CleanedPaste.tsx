import { Note } from '../frame/Note'
import styles from './cleaned-paste.module.css'

interface Props {
  readonly id: string
  /** What was put right. */
  readonly what: readonly string[]
}

/** Says quietly what of a paste was put right, and how to have it as it was. */
export const CleanedPaste = ({ id, what }: Props) => (
  <div className={styles.cleaned}>
    <Note id={id} severity="hint" aria-live="polite">
      Cleaned: {what.join(', ')}. Undo gives it as it was pasted.
    </Note>
  </div>
)
