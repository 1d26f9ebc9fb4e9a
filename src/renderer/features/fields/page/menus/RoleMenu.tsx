import { IconArrowBackUp, IconCircleDashed, IconDots, IconSearch } from '@tabler/icons-react'
import type { RoleRead, Row } from '../../../../../shared/fields'
import { roleLabels } from '../../../../../shared/fields'
import { roleChange } from '../../../../../shared/fields/own/otherwise'
import { counted } from '../../../../../shared/numbers'
import { IconButton } from '../../../../ui/button/IconButton'
import { Menu, MenuItem } from '../../../../ui/choice/Menu'
import { showArticles } from '../../show'
import { changeFields } from '../../store'
import type { Ask } from '../asked'
import { FieldItems } from './FieldItems'

interface Props {
  readonly role: RoleRead
  readonly roles: readonly RoleRead[]
  /** The field of its key; null where it has none. */
  readonly row: Row | null
  readonly ask: Ask
}

/** All that can be said of a role, and of the key that carries it. */
export function RoleMenu({ role, roles, row, ask }: Props) {
  const label = roleLabels[role.role]
  const { key, have, guess } = role
  return (
    <Menu label={label} align="end" button={<IconButton label={`More of ${label}`} icon={IconDots} />}>
      {row !== null && (
        <>
          <FieldItems row={row} ask={ask} />
          <hr />
        </>
      )}
      {have !== null && (
        <MenuItem icon={<IconSearch size={16} stroke={1.6} />} onClick={() => showArticles(have.query)}>
          {`Show its ${counted(have.articles, 'article')}`}
        </MenuItem>
      )}
      {key !== null && (
        <MenuItem
          icon={<IconCircleDashed size={16} stroke={1.6} />}
          onClick={() => void changeFields(roleChange(roles, role.role, null), `${label} has no key now`)}
        >
          No key
        </MenuItem>
      )}
      {(guess !== undefined || row?.isOwn) && (
        <MenuItem
          icon={<IconArrowBackUp size={16} stroke={1.6} />}
          end={guess === undefined ? undefined : (guess ?? 'no key')}
          onClick={() => void backToGuess(role, row)}
        >
          Back to the guess
        </MenuItem>
      )}
      {row === null && key === null && guess === undefined && <p>Choose its key at the left.</p>}
    </Menu>
  )
}

async function backToGuess({ role, guess }: RoleRead, row: Row | null): Promise<void> {
  const label = roleLabels[role]
  if (guess !== undefined) await changeFields({ kind: 'guess role', role }, `${label} is guessed again`)
  else if (row !== null) await changeFields({ kind: 'guess field', key: row.key }, `${row.key} is as it is guessed`)
}
