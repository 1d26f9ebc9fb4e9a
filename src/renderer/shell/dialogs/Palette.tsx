import { type KeyboardEvent, useState } from 'react'
import { bestMatches } from '../../../shared/query/matching'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import { readableKey } from '../../core/readable-key'
import { useSession } from '../../core/session'
import { hide, useWindows } from '../../core/windows'
import { isEditing } from '../../features/editor'
import { Kbd } from '../../ui/button/Kbd'
import { Dialog } from '../../ui/Dialog'
import input from '../../ui/text-input.module.css'
import { commands, runCommand } from '../commands'
import styles from './palette.module.css'

/** Mod+K: every command that can run now, by a few letters of its name. */
export function Palette() {
  return useWindows((windows) => windows.shown) === 'commands' ? <Commands /> : null
}

function Commands() {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const mac = useSession((session) => session.start?.platform === 'darwin')
  // Looked at before the dialog takes the focus: what some do depends on where it is.
  const [editing] = useState(isEditing)
  // What undo would take back may be told while this is open.
  useSession((session) => session.nextUndo)
  const named = commands.map((command) => ({
    ...command,
    label: label(command.now?.(editing) ?? command.label, MAX_NAME_LETTERS),
  }))
  const found = bestMatches(
    named.filter(({ when }) => when?.() ?? true),
    text,
    ({ label }) => label,
  )
  const run = (id: string | undefined): void => {
    if (id === undefined) return
    hide()
    // The dialog gives the focus back first; commands look where it is.
    setTimeout(() => runCommand(id))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setChosen((found.length + chosen + step) % Math.max(1, found.length))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(found[chosen]?.id)
    }
  }
  return (
    <Dialog label="Commands" onClose={hide}>
      <input
        type="text"
        role="combobox"
        aria-label="Find a command"
        aria-expanded="true"
        aria-controls="command-list"
        aria-activedescendant={found[chosen] ? `command-${found[chosen].id}` : undefined}
        className={input.input}
        placeholder="Find a command"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="command-list" role="listbox" aria-label="Found commands" className={styles.commands} tabIndex={-1}>
        {found.map(({ id, label, keys }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its keys
          // biome-ignore lint/a11y/useFocusableInteractive: options are named by aria-activedescendant
          <div
            key={id}
            id={`command-${id}`}
            role="option"
            aria-selected={index === chosen}
            className={styles.command}
            onClick={() => run(id)}
            ref={index === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
          >
            <span className={styles.commandName}>{label}</span>
            {keys?.[0] && <Kbd>{readableKey(keys[0], mac)}</Kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>No command is called that.</p>}
    </Dialog>
  )
}
