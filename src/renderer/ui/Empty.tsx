import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** What stands where there is nothing to list: a heading, a sentence, ways on. */
export const Empty = ({ children }: { readonly children: ReactNode }) => <div className={styles.empty}>{children}</div>
