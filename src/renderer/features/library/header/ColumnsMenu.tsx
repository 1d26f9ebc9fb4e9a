import { IconCheck, IconColumns } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { changeSettings, useSession } from '../../../core/session'
import { IconButton } from '../../../ui/button/IconButton'
import { Menu, MenuItem } from '../../../ui/choice/Menu'
import { columns } from '../layouts/table/columns'
import styles from './columns-menu.module.css'

/** Which columns the table shows; it stays open while they are chosen. */
export function ColumnsMenu() {
  const chosen = useSession((session) => session.settings?.columns ?? [])
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const toggle = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    void changeSettings({ columns: next })
  }
  return (
    <div ref={place} className={styles.columns}>
      <IconButton label="Columns" icon={IconColumns} menu={open} onClick={() => setOpen(!open)} />
      {open && (
        <Menu
          label="Columns"
          close={() => {
            setOpen(false)
            place.current?.querySelector('button')?.focus()
          }}
        >
          {columns.map(({ id, label }) => (
            <MenuItem
              key={id}
              several
              checked={chosen.includes(id)}
              icon={chosen.includes(id) ? <IconCheck size={16} stroke={2} /> : null}
              onClick={() => toggle(id)}
            >
              {label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  )
}
