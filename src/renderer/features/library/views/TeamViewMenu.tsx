import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconDeviceFloppy,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from '@tabler/icons-react'
import type { View } from '../../../../shared/query/view'
import { Menu, MenuItem } from '../../../ui/choice/Menu'
import styles from './team-view-menu.module.css'
import { askView, besideView, moveView, pinView, updateView } from './views'

interface Props {
  readonly view: View
  readonly icon: Icon
  readonly tabIndex: number
}

/** What can be done with a view of the team, beside it. */
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
          title="Change view"
        >
          <Picture size={16} stroke={1.6} aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={<IconPencil size={16} stroke={1.6} />} onClick={ask('rename')}>
        Rename view…
      </MenuItem>
      <MenuItem icon={<IconDeviceFloppy size={16} stroke={1.6} />} onClick={() => void updateView(view)}>
        Update view
      </MenuItem>
      <MenuItem
        icon={view.pinned ? <IconPinnedOff size={16} stroke={1.6} /> : <IconPin size={16} stroke={1.6} />}
        onClick={() => void pinView(view)}
      >
        {view.pinned ? 'Unpin view' : 'Pin view'}
      </MenuItem>
      {besideView(view, -1) && (
        <MenuItem icon={<IconArrowUp size={16} stroke={1.6} />} onClick={() => void moveView(view, -1)}>
          Move up
        </MenuItem>
      )}
      {besideView(view, 1) && (
        <MenuItem icon={<IconArrowDown size={16} stroke={1.6} />} onClick={() => void moveView(view, 1)}>
          Move down
        </MenuItem>
      )}
      <MenuItem icon={<IconTrash size={16} stroke={1.6} />} onClick={ask('delete')}>
        Delete view…
      </MenuItem>
    </Menu>
  )
}
