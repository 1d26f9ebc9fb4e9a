import { IconCheck } from '@tabler/icons-react'
import type { Row } from '../../../../../shared/fields'
import { patchOf } from '../../../../../shared/fields/own/otherwise'
import { type ChosenKind, chosenKinds } from '../../../../../shared/fields/table/row'
import { number } from '../../../../../shared/numbers'
import { MenuItem, SubMenu } from '../../../../ui/choice/Menu'
import { changeFields } from '../../store'
import { kindNames, kindOf } from '../../words'
import type { Ask } from '../asked'
import { KindSign } from '../tables/KindSign'

/** The kinds that a field may have, each with how many of its articles have such a value. */
export function KindItems({ row, ask }: { readonly row: Row; readonly ask: Ask }) {
  const give = (kind: ChosenKind): void => {
    if (kind === 'choice') ask({ row, first: 'choices' })
    else
      void changeFields(
        { kind: 'field', key: row.key, patch: patchOf(row, { kind }) },
        `${row.key}: ${kindNames[kind]}`,
      )
  }
  const fitOf = (kind: ChosenKind): string | undefined => {
    const fits = row.fits[kind]
    return fits === undefined ? undefined : `${number(fits)} fit`
  }
  return (
    <SubMenu icon={<KindSign kind={row.kind} />} label="Kind" end={kindOf(row)}>
      {chosenKinds.map((kind) => (
        <MenuItem
          key={kind}
          icon={<KindSign kind={kind} />}
          checked={row.kind === kind}
          end={row.kind === kind ? <IconCheck size={16} stroke={2} aria-hidden="true" /> : fitOf(kind)}
          onClick={() => give(kind)}
        >
          {kind === 'choice' ? `${kindNames[kind]}…` : kindNames[kind]}
        </MenuItem>
      ))}
    </SubMenu>
  )
}
