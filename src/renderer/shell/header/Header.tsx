import {
  IconCards,
  IconCommand,
  IconFolderOpen,
  IconMoon,
  IconPencil,
  IconSettings,
  IconSun,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSession } from '../../core/session'
import { Button } from '../../ui/button/Button'
import { IconButton } from '../../ui/button/IconButton'
import { Kbd } from '../../ui/button/Kbd'
import { runCommand } from '../commands'
import { useDark } from '../window/use-theme'
import styles from './header.module.css'
import { WorkspaceMenu } from './WorkspaceMenu'

/** The workspace's name, the search, and what belongs to the window. */
export function Header({ search }: { readonly search: ReactNode }) {
  const workspace = useSession((session) => session.workspace)
  const triaging = useSession((session) => session.triaging)
  const dark = useDark()
  return (
    <header className={styles.header}>
      <span className={styles.logo} aria-hidden="true">
        <IconPencil size={14} stroke={2.4} />
      </span>
      <h1 className="visually-hidden">{workspace?.name ?? 'Copydesk'}</h1>
      <WorkspaceMenu />
      {workspace?.sample && (
        <div className={styles.sample}>
          <span className={styles.sign} title="A made-up newsroom. This is a copy of it: change what you like.">
            Sample<span>, made up to try things in</span>
          </span>
          <Button size="small" aria-label="Open your folder…" onClick={() => runCommand('folder.open')}>
            <IconFolderOpen size={15} stroke={1.7} aria-hidden="true" /> <span>Open your folder…</span>
          </Button>
        </div>
      )}
      <div className={styles.searchPlace}>{search}</div>
      {workspace && (
        <button
          type="button"
          className={styles.triage}
          aria-pressed={triaging}
          aria-keyshortcuts="I"
          onClick={() => runCommand('triage.open')}
        >
          <IconCards size={16} stroke={1.6} aria-hidden="true" />
          Triage <Kbd>I</Kbd>
        </button>
      )}
      <IconButton label="Commands" icon={IconCommand} onClick={() => runCommand('palette.open')} />
      <IconButton
        label={dark ? 'Light theme' : 'Dark theme'}
        icon={dark ? IconSun : IconMoon}
        onClick={() => runCommand(dark ? 'theme.light' : 'theme.dark')}
      />
      <IconButton label="Settings" icon={IconSettings} onClick={() => runCommand('settings.open')} />
    </header>
  )
}
