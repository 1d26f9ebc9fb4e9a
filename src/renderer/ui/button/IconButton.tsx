import type { Icon } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import styles from './icon-button.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** Its name, also shown on hover. */
  readonly label: string
  readonly icon: Icon
}

/** A button that shows only a picture. One that can't be used now stays focusable, so that it is found and read all the same. */
export function IconButton({ label, icon: Picture, disabled = false, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Picture size={18} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
