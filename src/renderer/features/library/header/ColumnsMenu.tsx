import { IconCheck, IconColumns } from '@tabler/icons-react'
import { useFields } from '../../../core/fields'
import { changeSettings, useSession } from '../../../core/session'
import { IconButton } from '../../../ui/button/IconButton'
import { Menu, MenuItem } from '../../../ui/choice/Menu'
import { columnsOf } from '../layouts/table/columns'

/** Which columns the table shows; it stays open while they are chosen. */
export function ColumnsMenu() {
  const table = useFields()
  const chosen = useSession((session) => session.settings?.columns ?? [])
  const toggle = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    void changeSettings({ columns: next })
  }
  return (
    <Menu label="Columns" align="end" button={<IconButton label="Columns" icon={IconColumns} />}>
      {columnsOf(table).map(({ id, label }) => (
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
  )
}
