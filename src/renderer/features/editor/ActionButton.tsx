import type { ComponentProps } from 'react'
import styles from './action-button.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  /** Filled; of the buttons that stand together one at most. */
  readonly primary?: boolean
}

/** A button of the editor's toolbar and of its dialogs. */
export const ActionButton = ({ primary = false, ...rest }: Props) => (
  <button type="button" className={primary ? styles.primary : styles.button} {...rest} />
)
