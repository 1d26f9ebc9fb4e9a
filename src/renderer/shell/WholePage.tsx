import type { ReactNode } from 'react'
import styles from './whole-page.module.css'

/** What the window shows in the place of its panes. */
export const WholePage = ({ children }: { readonly children: ReactNode }) => (
  <main className={styles.page}>{children}</main>
)
