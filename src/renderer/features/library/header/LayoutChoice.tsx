import { IconLayoutGrid, IconList, IconTable } from '@tabler/icons-react'
import { changeSettings, useSession } from '../../../core/session'
import styles from './layout-choice.module.css'

const layouts = [
  { layout: 'list', label: 'List', icon: IconList },
  { layout: 'cards', label: 'Cards', icon: IconLayoutGrid },
  { layout: 'table', label: 'Table', icon: IconTable },
] as const

/** List, cards or table; kept in the settings. */
export function LayoutChoice() {
  const chosen = useSession((session) => session.settings?.layout ?? 'list')
  return (
    <div role="radiogroup" aria-label="Layout" className={styles.layouts}>
      {layouts.map(({ layout, label, icon: Icon }) => (
        <label key={layout} className={styles.layout} title={label}>
          <input
            type="radio"
            name="layout"
            aria-label={label}
            checked={chosen === layout}
            onChange={() => void changeSettings({ layout })}
          />
          <Icon size={16} stroke={1.8} aria-hidden="true" />
        </label>
      ))}
    </div>
  )
}
