import { IconCommand, IconMoon, IconPencil, IconSettings, IconSun } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './app.module.css'
import { runCommand } from './commands'
import { changeSettings, useSession } from './session'
import { useDark } from './use-theme'
import { WorkspaceMenu } from './WorkspaceMenu'

/** The workspace's name, the search, and what belongs to the window. */
export function Header({ search }: { readonly search: ReactNode }) {
  const workspace = useSession((session) => session.workspace)
  const dark = useDark()
  const Theme = dark ? IconSun : IconMoon
  return (
    <header className={styles.header}>
      <span className={styles.logo} aria-hidden="true">
        <IconPencil size={14} stroke={2.4} />
      </span>
      <h1 className="visually-hidden">{workspace?.name ?? 'Copydesk'}</h1>
      <WorkspaceMenu />
      <div className={styles.searchPlace}>{search}</div>
      <button
        type="button"
        className={styles.icon}
        aria-label="Commands"
        title="Commands"
        onClick={() => runCommand('palette.open')}
      >
        <IconCommand size={18} stroke={1.6} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.icon}
        aria-label={dark ? 'Light theme' : 'Dark theme'}
        title={dark ? 'Light theme' : 'Dark theme'}
        onClick={() => changeSettings({ theme: dark ? 'light' : 'dark' })}
      >
        <Theme size={18} stroke={1.6} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.icon}
        aria-label="Settings"
        title="Settings"
        onClick={() => runCommand('settings.open')}
      >
        <IconSettings size={18} stroke={1.6} aria-hidden="true" />
      </button>
    </header>
  )
}
