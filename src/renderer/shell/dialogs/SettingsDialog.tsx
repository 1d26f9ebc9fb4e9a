import { IconForms, IconKeyboard, IconLayoutList, IconPalette, IconPhoto, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../core/session'
import { hide, showSettings, useWindows } from '../../core/windows'
import { FieldsFrom, FieldsPage, FieldsSaid } from '../../features/fields'
import { Button } from '../../ui/button/Button'
import { Dialog } from '../../ui/Dialog'
import { OwnSettings, type Section, sections } from './OwnSettings'
import styles from './settings-dialog.module.css'

const signs: Readonly<Record<Section, typeof IconPalette>> = {
  look: IconPalette,
  keys: IconKeyboard,
  list: IconLayoutList,
  pictures: IconPhoto,
}

/** What each editor chooses, and what this folder's fields mean; over the whole window but for its header. */
export function SettingsDialog() {
  return useWindows(({ shown }) => shown) === 'settings' ? <Settings /> : null
}

function Settings() {
  const page = useWindows((windows) => windows.page)
  const hasFolder = useSession(({ workspace }) => workspace !== null)
  const [section, setSection] = useState<Section>('look')
  const current = useRef<HTMLButtonElement>(null)
  const isFields = page === 'fields' && hasFolder
  // Whoever opens the settings begins on the page that is shown.
  useEffect(() => current.current?.focus(), [])
  const goTo = (name: Section): void => {
    setSection(name)
    showSettings('own')
    requestAnimationFrame(() => document.getElementById(`settings-${name}`)?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <Dialog label="Settings" wide="page" onClose={hide}>
      <div className={styles.settings}>
        <div className={styles.side}>
          <nav aria-label="Settings">
            <h2>Settings</h2>
            {sections.map(({ id, label }) => {
              const isCurrent = !isFields && section === id
              const Sign = signs[id]
              return (
                <button
                  key={id}
                  ref={isCurrent ? current : null}
                  type="button"
                  className={styles.place}
                  aria-current={isCurrent ? 'page' : undefined}
                  aria-label={label}
                  title={label}
                  onClick={() => goTo(id)}
                >
                  <Sign size={17} stroke={1.6} aria-hidden="true" /> <span>{label}</span>
                </button>
              )
            })}
            {hasFolder && (
              <button
                ref={isFields ? current : null}
                type="button"
                className={styles.place}
                aria-current={isFields ? 'page' : undefined}
                aria-label="Fields"
                title="Fields"
                onClick={() => showSettings('fields')}
              >
                <IconForms size={17} stroke={1.6} aria-hidden="true" /> <span>Fields</span>
              </button>
            )}
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
