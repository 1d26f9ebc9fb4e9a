import { changeSettings, useSession } from '../../core/session'
import { hide, useWindows } from '../../core/windows'
import { CacheSetting, ShownSetting } from '../../features/pictures'
import { Button } from '../../ui/button/Button'
import { Dialog } from '../../ui/Dialog'
import shared from '../../ui/setting.module.css'
import styles from './settings-dialog.module.css'

const themes = { light: 'Light', dark: 'Dark', system: 'Like the system' } as const
const densities = { comfortable: 'Comfortable', compact: 'Compact', auto: 'By the height of the window' } as const

/** The few things that each editor chooses. */
export function SettingsDialog() {
  const shown = useWindows((windows) => windows.shown) === 'settings'
  const settings = useSession((session) => session.settings)
  if (!shown || !settings) return null
  return (
    <Dialog label="Settings" onClose={hide}>
      <div className={styles.settings}>
        <h2 className={styles.title}>Settings</h2>
        <Choice label="Theme" value={settings.theme} choices={themes} onChange={(theme) => changeSettings({ theme })} />
        <Choice
          label="Rows of the list"
          value={settings.density}
          choices={densities}
          onChange={(density) => changeSettings({ density })}
        />
        <label className={shared.setting}>
          <input
            type="checkbox"
            checked={settings.singleKeys}
            onChange={(event) => changeSettings({ singleKeys: event.target.checked })}
          />
          Single keys in the list (P, U, J, K …)
        </label>
        <fieldset className={styles.choice}>
          <legend>Pictures from servers</legend>
          <ShownSetting />
          <CacheSetting />
        </fieldset>
        <Button onClick={hide}>Close</Button>
      </div>
    </Dialog>
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
