import { IconMinus, IconPlus } from '@tabler/icons-react'
import { changeSettings, useSession } from '../../core/session'
import { CacheSetting, ShownSetting } from '../../features/pictures'
import { Button } from '../../ui/button/Button'
import shared from '../../ui/setting.module.css'
import { setZoom, USUAL_ZOOM, zoomBy } from '../window/zoom'
import { AboutSettings } from './AboutSettings'
import { FolderSettings } from './FolderSettings'
import styles from './own-settings.module.css'

const themes = { light: 'Light', dark: 'Dark', system: 'Like the system' } as const
const densities = { comfortable: 'Comfortable', compact: 'Compact', auto: 'By the height of the window' } as const

/** The few things that each editor chooses. */
export function OwnSettings() {
  const settings = useSession((session) => session.settings)
  const hasFolder = useSession((session) => session.workspace !== null)
  if (!settings) return null
  return (
    <div className={styles.settings}>
      <section id="settings-look">
        <h3>Look</h3>
        <Choice label="Theme" value={settings.theme} choices={themes} onChange={(theme) => changeSettings({ theme })} />
        <Zoom zoom={settings.zoom} />
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
      <section id="settings-spelling">
        <h3>Spelling</h3>
        <label className={shared.setting}>
          <input
            type="checkbox"
            checked={settings.checksSpelling}
            onChange={(event) => changeSettings({ checksSpelling: event.target.checked })}
          />
          Mark words that are spelled wrong, in the language of their article
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
        <fieldset className={styles.choice}>
          <legend>Notice of new articles</legend>
          <label className={shared.setting}>
            <input
              type="checkbox"
              checked={settings.notifiesArrivals}
              onChange={(event) => changeSettings({ notifiesArrivals: event.target.checked })}
            />
            Tell of new articles while this window isn’t in front
          </label>
        </fieldset>
      </section>
      <section id="settings-pictures">
        <h3>Pictures</h3>
        <fieldset className={styles.choice}>
          <legend>Pictures from servers</legend>
          <ShownSetting />
          <CacheSetting />
        </fieldset>
      </section>
      {hasFolder && (
        <section id="settings-folder">
          <h3>This folder</h3>
          <FolderSettings />
        </section>
      )}
      <section id="settings-about">
        <h3>About</h3>
        <AboutSettings />
      </section>
    </div>
  )
}

function Zoom({ zoom }: { readonly zoom: number }) {
  return (
    <fieldset className={styles.choice}>
      <legend>Size of everything</legend>
      <div className={styles.zoom}>
        <Button size="small" aria-label="Smaller" onClick={() => void zoomBy(-1)}>
          <IconMinus size={14} stroke={1.8} aria-hidden="true" />
        </Button>
        <output aria-label="Size">{zoom} %</output>
        <Button size="small" aria-label="Larger" onClick={() => void zoomBy(1)}>
          <IconPlus size={14} stroke={1.8} aria-hidden="true" />
        </Button>
        <Button size="small" onClick={() => void setZoom(USUAL_ZOOM)}>
          Usual size
        </Button>
      </div>
    </fieldset>
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
