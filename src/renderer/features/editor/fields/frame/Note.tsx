import type { ComponentProps } from 'react'
import styles from './note.module.css'
import type { Note as Said } from './use-field'

interface Props extends Omit<ComponentProps<'p'>, 'className'> {
  /** Left out where nothing is wrong. */
  readonly severity?: Said['severity']
}

/** A line below a field, in the colour of how much it matters. */
export const Note = ({ severity, ...rest }: Props) => <p className={styles.note} data-severity={severity} {...rest} />
