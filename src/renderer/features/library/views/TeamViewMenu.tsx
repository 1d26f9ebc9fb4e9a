import { type Icon, IconPencil, IconTrash } from '@tabler/icons-react'
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
  const ask = (kind: 'rename' | 'delete') => (): void => askView({ kind, view })
  return (
    <Menu
      label={`View ${view.name}`}
      button={
        <button
          type="button"
          className={styles.dots}
          tabIndex={tabIndex}
          aria-label={`Change view ${view.name}`}
          title="Rename or delete"
        >
          <Picture size={16} stroke={1.6} aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={<IconPencil size={16} stroke={1.6} />} onClick={ask('rename')}>
        Rename view…
      </MenuItem>
      <MenuItem icon={<IconTrash size={16} stroke={1.6} />} onClick={ask('delete')}>
        Delete view…
      </MenuItem>
    </Menu>
  )
}
