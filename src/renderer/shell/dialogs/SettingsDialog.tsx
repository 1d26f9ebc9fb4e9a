import {
  IconFolder,
  IconForms,
  IconInfoCircle,
  IconKeyboard,
  IconLayoutList,
  IconPalette,
  IconPhoto,
  IconTextSpellcheck,
  IconX,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useSession } from '../../core/session'
import { hide, type SettingsPage, showSettings, useWindows } from '../../core/windows'
import { FieldsFrom, FieldsPage, FieldsSaid } from '../../features/fields'
import { Button } from '../../ui/button/Button'
import { Dialog } from '../../ui/Dialog'
import { OwnSettings } from './OwnSettings'
import styles from './settings-dialog.module.css'
import { places } from './settings-places'

const signs: Readonly<Record<SettingsPage, typeof IconPalette>> = {
  look: IconPalette,
  keys: IconKeyboard,
  spelling: IconTextSpellcheck,
  list: IconLayoutList,
  pictures: IconPhoto,
  fields: IconForms,
  folder: IconFolder,
  about: IconInfoCircle,
}

/** What each editor chooses, and what this folder's fields mean; over the whole window but for its header. */
export function SettingsDialog() {
  return useWindows(({ shown }) => shown) === 'settings' ? <Settings /> : null
}

function Settings() {
  const page = useWindows((windows) => windows.page)
  const hasFolder = useSession(({ workspace }) => workspace !== null)
  const current = useRef<HTMLButtonElement>(null)
  const shown = places.filter(({ ofFolder }) => hasFolder || !ofFolder)
  const isFields = page === 'fields' && hasFolder
  // Whoever opens the settings begins at the place that is shown.
  useEffect(() => current.current?.focus(), [])
  useEffect(() => document.getElementById(`settings-${page}`)?.scrollIntoView({ block: 'start' }), [page])
  return (
    <Dialog label="Settings" wide="page" onClose={hide}>
      <div className={styles.settings}>
        <div className={styles.side}>
          <nav aria-label="Settings">
            <h2>Settings</h2>
            {shown.map(({ id, label }) => {
              const Sign = signs[id]
              return (
                <button
                  key={id}
                  ref={page === id ? current : null}
                  type="button"
                  className={styles.place}
                  aria-current={page === id ? 'page' : undefined}
                  aria-label={label}
                  title={label}
                  onClick={() => showSettings(id)}
                >
                  <Sign size={17} stroke={1.6} aria-hidden="true" /> <span>{label}</span>
                </button>
              )
            })}
          </nav>
          {isFields && <FieldsFrom />}
        </div>
        <div className={styles.page}>{isFields ? <FieldsPage /> : <OwnSettings />}</div>
        <footer className={styles.foot}>
          {isFields && <FieldsSaid />}
          <Button size="small" onClick={hide}>
            <IconX size={14} stroke={1.6} aria-hidden="true" /> Close
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
