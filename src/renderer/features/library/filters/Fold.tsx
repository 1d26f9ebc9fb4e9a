import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import styles from './fold.module.css'

interface Props {
  readonly name: string
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** A named group that folds away. */
export function Fold({ name, open, onToggle, children }: Props) {
  const inside = useId()
  return (
    <fieldset aria-label={name} className={styles.group}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={open ? inside : undefined}
        onClick={onToggle}
      >
        <IconChevronDown className={styles.chevron} data-open={open} size={14} stroke={1.8} aria-hidden="true" />
        {name}
      </button>
      {open && <div id={inside}>{children}</div>}
    </fieldset>
  )
}
