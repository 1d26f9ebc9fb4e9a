import type { ReactNode } from 'react'
import styles from './story-note.module.css'

interface Props {
  /** It forbids a decision; otherwise it is only asked. */
  readonly bad?: boolean
  readonly children: ReactNode
}

/** What has to be known of an article before it is decided about. */
export const StoryNote = ({ bad = false, children }: Props) => (
  <p className={styles.note} data-bad={bad}>
    {children}
  </p>
)
