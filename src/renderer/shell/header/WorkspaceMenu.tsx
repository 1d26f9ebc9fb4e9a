import { IconCheck, IconChevronDown, IconFolder, IconFolderOpen, IconNews } from '@tabler/icons-react'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import { useSession } from '../../core/session'
import { Menu, MenuItem } from '../../ui/choice/Menu'
import { commands, runCommand } from '../commands'
import { openFolder } from '../folders'
import styles from './workspace-menu.module.css'

const themes = ['light', 'dark', 'system'] as const
const labelOf = (id: string): string => commands.find((command) => command.id === id)?.label ?? id

/** What tells two clones of one site apart: the end of the way to it. */
const ending = (folder: string): string => folder.split(/[\\/]/).slice(-2).join('/')

/** The workspace's name; under it the other folders and the theme. */
export function WorkspaceMenu() {
  const workspace = useSession((session) => session.workspace)
  const isNamesake = useSession(({ start }) =>
    start?.recents.some(({ id, name }) => id !== workspace?.id && name === workspace?.name),
  )
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
            <bdi className={styles.name}>{name}</bdi>
            {workspace && isNamesake && <bdi className={styles.folder}>{ending(workspace.folder)}</bdi>}
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
