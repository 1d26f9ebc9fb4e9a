import { changeSettings, useSession } from '../../core/session'
import { CacheSetting, ShownSetting } from '../../features/pictures'
import shared from '../../ui/setting.module.css'
import styles from './own-settings.module.css'

const themes = { light: 'Light', dark: 'Dark', system: 'Like the system' } as const
const densities = { comfortable: 'Comfortable', compact: 'Compact', auto: 'By the height of the window' } as const

export const sections = [
  { id: 'look', label: 'Look' },
  { id: 'keys', label: 'Keys' },
  { id: 'list', label: 'List' },
  { id: 'pictures', label: 'Pictures' },
] as const
export type Section = (typeof sections)[number]['id']

/** The few things that each editor chooses. */
export function OwnSettings() {
  const settings = useSession((session) => session.settings)
  if (!settings) return null
  return (
    <div className={styles.settings}>
      <section id="settings-look">
        <h3>Look</h3>
        <Choice label="Theme" value={settings.theme} choices={themes} onChange={(theme) => changeSettings({ theme })} />
      </section>
      <section id="settings-keys">
        <h3>Keys</h3>
        <label className={shared.setting}>
          <input
            type="checkbox"
            checked={settings.singleKeys}
            onChange={(event) => changeSettings({ singleKeys: event.target.checked })}
          />
          Single keys in the list (P, U, J, K …)
        </label>
      </section>
      <section id="settings-list">
        <h3>List</h3>
        <Choice
          label="Rows of the list"
          value={settings.density}
          choices={densities}
          onChange={(density) => changeSettings({ density })}
        />
      </section>
      <section id="settings-pictures">
        <h3>Pictures</h3>
        <fieldset className={styles.choice}>
          <legend>Pictures from servers</legend>
          <ShownSetting />
          <CacheSetting />
        </fieldset>
      </section>
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {(Object.entries(choices) as [T, string][]).map(([choice, name]) => (
        <label key={choice} className={shared.setting}>
          <input type="radio" name={label} checked={choice === value} onChange={() => onChange(choice)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
