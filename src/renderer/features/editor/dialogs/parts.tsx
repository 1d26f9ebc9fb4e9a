import type { ReactNode } from 'react'
import styles from './parts.module.css'

interface Props {
  readonly children: ReactNode
}

/** What a dialog of the editor asks. */
export const DialogTitle = ({ children }: Props) => <h2 className={styles.title}>{children}</h2>

/** What follows from the answers. */
export const DialogText = ({ children }: Props) => <p className={styles.text}>{children}</p>

/** The answers: it stays in sight under a long dialog, and its last child stands at the right. */
export const DialogFoot = ({ children }: Props) => <footer className={styles.foot}>{children}</footer>
