import { type Icon, IconPencil, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { View } from '../../../../shared/query/view'
import { Menu, MenuItem } from '../../../ui/choice/Menu'
import styles from './team-view-menu.module.css'
import { askView } from './views'

interface Props {
  readonly view: View
  readonly icon: Icon
  readonly tabIndex: number
}

/** Rename and delete, beside a view of the team. */
export function TeamViewMenu({ view, icon: Picture, tabIndex }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const close = (): void => {
    setAt(null)
    button.current?.focus()
  }
  const ask = (kind: 'rename' | 'delete') => (): void => {
    close()
    askView({ kind, view })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.dots}
        tabIndex={tabIndex}
        aria-label={`Change view ${view.name}`}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        title="Rename or delete"
        onClick={() => {
          const box = button.current?.getBoundingClientRect()
          if (box) setAt({ left: box.left, top: box.bottom + 2 })
        }}
      >
        <Picture size={16} stroke={1.6} aria-hidden="true" />
      </button>
      {at && (
        <Menu label={`View ${view.name}`} close={close} at={at}>
          <MenuItem icon={<IconPencil size={16} stroke={1.6} />} onClick={ask('rename')}>
            Rename view…
          </MenuItem>
          <MenuItem icon={<IconTrash size={16} stroke={1.6} />} onClick={ask('delete')}>
            Delete view…
          </MenuItem>
        </Menu>
      )}
    </>
  )
}
