import {
  IconArrowBackUp,
  IconAsterisk,
  IconCheck,
  IconFilter,
  IconLayoutRows,
  IconSearch,
  IconSortAscendingNumbers,
  IconTag,
} from '@tabler/icons-react'
import type { Row } from '../../../../../shared/fields'
import { type Chosen, patchOf } from '../../../../../shared/fields/own/otherwise'
import { places } from '../../../../../shared/fields/table/row'
import { counted } from '../../../../../shared/numbers'
import { MenuItem, SubMenu } from '../../../../ui/choice/Menu'
import { showArticles } from '../../show'
import { changeFields } from '../../store'
import { placeNames } from '../../words'
import type { Ask } from '../asked'
import styles from './field-items.module.css'

const OnOff = ({ on }: { readonly on: boolean }) => <span className={styles.switch} data-on={on} aria-hidden="true" />

/** What can be said of any field: its label, where it stands, whether it is a filter, whether it is asked for. */
export function FieldItems({ row, ask }: { readonly row: Row; readonly ask: Ask }) {
  const say = (chosen: Chosen, done: string): void =>
    void changeFields({ kind: 'field', key: row.key, patch: patchOf(row, chosen) }, `${row.key}: ${done}`)
  return (
    <>
      <MenuItem icon={<IconTag size={16} stroke={1.6} />} end={row.label} onClick={() => ask({ row, first: 'label' })}>
        Label
      </MenuItem>
      <SubMenu icon={<IconLayoutRows size={16} stroke={1.6} />} label="Place" end={placeNames[row.place]}>
        {places.map((place) => (
          <MenuItem
            key={place}
            icon={row.place === place ? <IconCheck size={16} stroke={2} /> : null}
            checked={row.place === place}
            onClick={() => say({ place }, placeNames[place])}
          >
            {placeNames[place]}
          </MenuItem>
        ))}
        <hr />
        <MenuItem
          icon={<IconSortAscendingNumbers size={16} stroke={1.6} />}
          end={row.order === null ? 'by itself' : String(row.order)}
          onClick={() => ask({ row, first: 'order' })}
        >
          Order…
        </MenuItem>
      </SubMenu>
      <MenuItem
        icon={<IconFilter size={16} stroke={1.6} />}
        several
        checked={row.facet}
        end={<OnOff on={row.facet} />}
        onClick={() => say({ facet: !row.facet }, row.facet ? 'no filter' : 'filter in the sidebar')}
      >
        Filter in the sidebar
      </MenuItem>
      <MenuItem
        icon={<IconAsterisk size={16} stroke={1.6} />}
        several
        checked={row.required}
        end={<OnOff on={row.required} />}
        onClick={() => say({ required: !row.required }, row.required ? 'not required' : 'required')}
      >
        Required
      </MenuItem>
    </>
  )
}

/** At the end of each menu: its articles, and the way back. */
export function LastItems({ row }: { readonly row: Row }) {
  return (
    <>
      <MenuItem icon={<IconSearch size={16} stroke={1.6} />} onClick={() => showArticles(row.query)}>
        {`Show its ${counted(row.articles, 'article')}`}
      </MenuItem>
      {row.isOwn && (
        <MenuItem
          icon={<IconArrowBackUp size={16} stroke={1.6} />}
          onClick={() => void changeFields({ kind: 'guess field', key: row.key }, `${row.key} is as it is guessed`)}
        >
          Back to the guess
        </MenuItem>
      )}
    </>
  )
}
