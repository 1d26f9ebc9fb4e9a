import { IconPlus } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import styles from './add-button.module.css'

/** Adds an entry below the last one; it has the focus where no entry is left. */
export const AddButton = ({ children, ...rest }: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className={styles.add} data-entry-focus="add" {...rest}>
    <IconPlus size={14} aria-hidden="true" />
    {children}
  </button>
)
