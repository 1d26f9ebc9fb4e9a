import type { ReactNode } from 'react'
import styles from './pair.module.css'

/** Two fields beside each other, of the same width. */
export const Pair = ({ children }: { readonly children: ReactNode }) => <div className={styles.pair}>{children}</div>
