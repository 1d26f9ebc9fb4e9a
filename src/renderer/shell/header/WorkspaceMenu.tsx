import { IconCheck, IconChevronDown, IconFolder, IconFolderOpen, IconNews } from '@tabler/icons-react'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import { tellingPath } from '../../../shared/workspace/telling-path'
import { useSession } from '../../core/session'
import { Menu, MenuItem } from '../../ui/choice/Menu'
import { commands, runCommand } from '../commands'
import { openFolder } from '../folders'
import styles from './workspace-menu.module.css'

const themes = ['light', 'dark', 'system'] as const
const labelOf = (id: string): string => commands.find((command) => command.id === id)?.label ?? id

/** The workspace's name; under it the other folders and the theme. */
export function WorkspaceMenu() {
  const workspace = useSession((session) => session.workspace)
  const telling = useSession(({ start }) => workspace && tellingPath(workspace, start?.recents ?? []))
  const name = workspace?.name ?? 'Copydesk'
  return (
    <div className={styles.place}>
      <Menu
        label="Folders and theme"
        button={
          <button
            type="button"
            className={styles.workspace}
            title={workspace?.folder}
            aria-label={`${name}, folders and theme`}
          >
            <span className={styles.names}>
              <bdi className={styles.name}>{name}</bdi>
              {telling !== null && (
                <span className={styles.where}>
                  <bdi>{telling}</bdi>
                  {workspace?.branch != null && <bdi className={styles.branch}>{workspace.branch}</bdi>}
                </span>
              )}
            </span>
            <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
          </button>
        }
      >
        <Folders />
      </Menu>
    </div>
  )
}

function Folders() {
  const start = useSession((session) => session.start)
  const current = useSession((session) => session.workspace?.id)
  const theme = useSession((session) => session.settings?.theme)
  const recents = start?.recents.filter(({ id }) => id !== current) ?? []
  return (
    <>
      {recents.map(({ id, name, folder }) => (
        <MenuItem
          key={id}
          icon={<IconFolder size={16} stroke={1.6} />}
          hint={label(folder, MAX_NAME_LETTERS)}
          onClick={() => openFolder('openRecent', { id })}
        >
          {label(name, MAX_NAME_LETTERS)}
        </MenuItem>
      ))}
      {recents.length > 0 && <hr />}
      <MenuItem icon={<IconFolderOpen size={16} stroke={1.6} />} onClick={() => runCommand('folder.open')}>
        {labelOf('folder.open')}
      </MenuItem>
      <MenuItem icon={<IconNews size={16} stroke={1.6} />} onClick={() => runCommand('folder.sample')}>
        {labelOf('folder.sample')}
      </MenuItem>
      <hr />
      {themes.map((one) => (
        <MenuItem
          key={one}
          checked={theme === one}
          icon={theme === one ? <IconCheck size={16} stroke={2} /> : null}
          onClick={() => runCommand(`theme.${one}`)}
        >
          {labelOf(`theme.${one}`)}
        </MenuItem>
      ))}
    </>
  )
}
