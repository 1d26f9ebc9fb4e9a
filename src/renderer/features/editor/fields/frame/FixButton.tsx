import type { ComponentProps } from 'react'
import styles from './fix-button.module.css'

/** A small button beside what is said of a field. */
export const FixButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className={styles.fix} {...props} />
)
