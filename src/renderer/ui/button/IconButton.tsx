import type { Icon } from '@tabler/icons-react'
import styles from './icon-button.module.css'

interface Props {
  /** Its name, also shown on hover. */
  readonly label: string
  readonly icon: Icon
  readonly onClick: () => void
  /** Stays focusable: a button that can't be used now is found and read all the same. */
  readonly disabled?: boolean
  /** It opens a menu, which is open now or not. */
  readonly menu?: boolean
}

/** A button that shows only a picture. */
export function IconButton({ label, icon: Picture, onClick, disabled = false, menu }: Props) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      {...(menu === undefined ? {} : { 'aria-haspopup': 'menu', 'aria-expanded': menu })}
      onClick={() => disabled || onClick()}
    >
      <Picture size={18} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
