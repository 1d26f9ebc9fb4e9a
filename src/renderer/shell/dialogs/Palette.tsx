import { useState } from 'react'
import { bestMatches } from '../../../shared/query/matching'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import { readableKey } from '../../core/readable-key'
import { useSession } from '../../core/session'
import { hide, useWindows } from '../../core/windows'
import { isEditing } from '../../features/editor'
import { Kbd } from '../../ui/button/Kbd'
import { Finder } from '../../ui/choice/Finder'
import { Dialog } from '../../ui/Dialog'
import { commands, runCommand } from '../commands'
import styles from './palette.module.css'

/** Mod+K: every command that can run now, by a few letters of its name. */
export function Palette() {
  return useWindows((windows) => windows.shown) === 'commands' ? <Commands /> : null
}

function Commands() {
  const [text, setText] = useState('')
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
  const run = (id: string): void => {
    hide()
    // The dialog gives the focus back first; commands look where it is.
    setTimeout(() => runCommand(id))
  }
  return (
    <Dialog label="Commands" onClose={hide}>
      <div className={styles.commands}>
        <Finder
          label="Find a command"
          listLabel="Found commands"
          placeholder="Find a command"
          text={text}
          choices={found.map(({ id, label, keys }) => ({
            id,
            shown: (
              <>
                <span className={styles.commandName}>{label}</span>
                {keys?.[0] && <Kbd>{readableKey(keys[0], mac)}</Kbd>}
              </>
            ),
          }))}
          onType={setText}
          onTake={run}
        />
      </div>
      {found.length === 0 && <p className={styles.none}>No command is called that.</p>}
    </Dialog>
  )
}
