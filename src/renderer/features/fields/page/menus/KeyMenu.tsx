import { IconDots, IconKey } from '@tabler/icons-react'
import type { RoleRead, Row } from '../../../../../shared/fields'
import { roleLabels } from '../../../../../shared/fields'
import { roleChange } from '../../../../../shared/fields/own/otherwise'
import { IconButton } from '../../../../ui/button/IconButton'
import { Menu, MenuItem, SubMenu } from '../../../../ui/choice/Menu'
import { changeFields } from '../../store'
import type { Ask } from '../asked'
import { RoleSign } from '../tables/RoleSign'
import { FieldItems, LastItems } from './FieldItems'
import { KindItems } from './KindItems'

interface Props {
  readonly row: Row
  readonly roles: readonly RoleRead[]
  readonly ask: Ask
}

/** All that can be said of a key that has no role. */
export function KeyMenu({ row, roles, ask }: Props) {
  return (
    <Menu label={row.key} align="end" button={<IconButton label={`More of ${row.key}`} icon={IconDots} />}>
      <KindItems row={row} ask={ask} />
      <FieldItems row={row} ask={ask} />
      <hr />
      <SubMenu icon={<IconKey size={16} stroke={1.6} />} label="Give it a role">
        {roles.map(({ role, key }) => (
          <MenuItem
            key={role}
            icon={<RoleSign role={role} />}
            end={key ?? 'no key'}
            onClick={() =>
              void changeFields(
                roleChange(roles, role, row.key),
                `${row.key} is the ${roleLabels[role].toLowerCase()} now`,
              )
            }
          >
            {roleLabels[role]}
          </MenuItem>
        ))}
      </SubMenu>
      <LastItems row={row} />
    </Menu>
  )
}
