import { IconArrowDown, IconArrowUp, IconChevronDown, IconPencil, IconReplace, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './entry-actions.module.css'

export interface EntryActionsProps {
  /** What the form calls the entry: 'image 1'. */
  readonly name: string
  /** Its place in its list, and how many are there; 0 and 1 where it is in none. */
  readonly index: number
  readonly count: number
  /** By which the form finds it; left out where a field in it is found so. */
  readonly field: string | undefined
  readonly open: boolean
  readonly readOnly: boolean
  readonly onToggle: () => void
  /** Null where nothing of it is in the file. */
  readonly onRemove: (() => void) | null
  /** Takes the entry at one place to another. */
  readonly onMove: (from: number, to: number) => void
  /** Asks for a file that takes the picture's place; null where the entry is none. */
  readonly onReplace: (() => void) | null
}

/** What can be done with an image or a related entry as a whole. */
export function EntryActions(props: EntryActionsProps) {
  const { name, index, count, field, open, readOnly, onToggle, onRemove, onMove, onReplace } = props
  return (
    <span className={styles.cardActions}>
      {!readOnly && count > 1 && (
        <>
          <IconButton label={`Move ${name} up`} off={index === 0} onClick={() => onMove(index, index - 1)}>
            <IconArrowUp size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Move ${name} down`} off={index === count - 1} onClick={() => onMove(index, index + 1)}>
            <IconArrowDown size={15} aria-hidden="true" />
          </IconButton>
        </>
      )}
      {!readOnly && onReplace !== null && (
        <IconButton
          label={`Replace ${name}…`}
          title="Replace by a file… A picture, or its web address, can be pasted or dropped here too"
          onClick={onReplace}
        >
          <IconReplace size={15} aria-hidden="true" />
        </IconButton>
      )}
      <button
        type="button"
        className={styles.icon}
        data-entry-focus={index}
        data-field={field}
        aria-label={`Edit ${name}`}
        title={readOnly ? 'Show' : 'Edit'}
        aria-expanded={open}
        onClick={onToggle}
      >
        {open ? <IconChevronDown size={15} aria-hidden="true" /> : <IconPencil size={15} aria-hidden="true" />}
      </button>
      {!readOnly && onRemove !== null && (
        <IconButton label={`Remove ${name}`} onClick={onRemove}>
          <IconX size={15} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  )
}

interface IconButtonProps {
  readonly label: string
  /** What is said on hover, where it isn't the label. */
  readonly title?: string
  readonly off?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function IconButton({ label, title = label, off = false, onClick, children }: IconButtonProps) {
  return (
    <button type="button" className={styles.icon} aria-label={label} title={title} disabled={off} onClick={onClick}>
      {children}
    </button>
  )
}
