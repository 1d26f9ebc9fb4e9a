import { IconCheck, IconChevronDown, IconFolder, IconFolderOpen, IconNews } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './app.module.css'
import { commands, runCommand } from './commands'
import { openFolder } from './folders'
import { useSession } from './session'

const themes = ['light', 'dark', 'system'] as const
const labelOf = (id: string): string => commands.find((command) => command.id === id)?.label ?? id

/** The workspace's name; under it the other folders and the theme. */
export function WorkspaceMenu() {
  const workspace = useSession((session) => session.workspace)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const name = workspace?.name ?? 'Copydesk'
  return (
    <div className={styles.workspacePlace}>
      <button
        ref={button}
        type="button"
        className={styles.workspace}
        title={workspace?.folder}
        aria-label={`${name}, folders and theme`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.workspaceName}>{name}</span>
        <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
      </button>
      {open && (
        <Menu
          close={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}

function Menu({ close }: { readonly close: () => void }) {
  const start = useSession((session) => session.start)
  const current = useSession((session) => session.workspace?.id)
  const theme = useSession((session) => session.settings?.theme)
  const menu = useRef<HTMLDivElement>(null)
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first item gets the focus when the menu opens
  useEffect(() => items()[0]?.focus(), [])
  const run = (job: () => unknown) => (): void => {
    close()
    job()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const places: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
    const to = places[event.key]
    if (to === undefined && event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (to === undefined) close()
    else all.at(to % all.length)?.focus()
  }
  const recents = start?.recents.filter(({ id }) => id !== current) ?? []
  return (
    <>
      {/* A click anywhere else closes the menu and does nothing more. */}
      <div className={styles.behindMenu} aria-hidden="true" onPointerDown={close} />
      <div ref={menu} role="menu" aria-label="Folders and theme" className={styles.menu} onKeyDown={onKeyDown}>
        {recents.map(({ id, name, folder }) => (
          <Item
            key={id}
            icon={<IconFolder size={16} stroke={1.6} />}
            hint={folder}
            onClick={run(() => openFolder('openRecent', { id }))}
          >
            {name}
          </Item>
        ))}
        {recents.length > 0 && <hr />}
        <Item icon={<IconFolderOpen size={16} stroke={1.6} />} onClick={run(() => runCommand('folder.open'))}>
          {labelOf('folder.open')}
        </Item>
        <Item icon={<IconNews size={16} stroke={1.6} />} onClick={run(() => runCommand('folder.sample'))}>
          {labelOf('folder.sample')}
        </Item>
        <hr />
        {themes.map((one) => (
          <Item
            key={one}
            checked={theme === one}
            icon={theme === one ? <IconCheck size={16} stroke={2} /> : null}
            onClick={run(() => runCommand(`theme.${one}`))}
          >
            {labelOf(`theme.${one}`)}
          </Item>
        ))}
      </div>
    </>
  )
}

interface ItemProps {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: string
  /** Second line: a folder's path. */
  readonly hint?: string
  /** One of several of which one is chosen. */
  readonly checked?: boolean
}

function Item({ icon, onClick, children, hint, checked }: ItemProps) {
  return (
    <button
      type="button"
      {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked })}
      tabIndex={-1}
      className={styles.menuItem}
      onClick={onClick}
    >
      <span className={styles.menuIcon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.menuText}>
        {children}
        {hint && <bdi dir="ltr">{hint}</bdi>}
      </span>
    </button>
  )
}
