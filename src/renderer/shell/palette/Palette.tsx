import { useMemo, useState } from 'react'
import { markerOf } from '../../../shared/query'
import { useSession } from '../../core/session'
import { hide, useWindows } from '../../core/windows'
import { isEditing } from '../../features/editor'
import { Kbd } from '../../ui/button/Kbd'
import { Finder } from '../../ui/choice/Finder'
import { Dialog } from '../../ui/Dialog'
import { EntryRow } from './EntryRow'
import type { Shown } from './entries'
import { arranged } from './groups'
import styles from './palette.module.css'
import { useFound } from './use-found'
import { useGroups } from './use-groups'

/** Mod+K: what fits the place, what was used last, every command that can run now, and all that can be gone to, by a few letters. */
export function Palette() {
  return useWindows((windows) => windows.shown) === 'commands' ? <Commands /> : null
}

function Commands() {
  const [text, setText] = useState('')
  const folder = useSession((session) => session.workspace?.name)
  // Looked at before the dialog takes the focus: what some do depends on where it is.
  const [editing] = useState(isEditing)
  const found = useFound(text)
  const groups = arranged(useGroups(editing, found), text)
  const mark = useMemo(() => markerOf(text), [text])
  const shown = new Map<string, Shown>(groups.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])))
  const take = (id: string): void => {
    hide()
    // The dialog gives the focus back first; commands look where it is.
    setTimeout(() => shown.get(id)?.run())
  }
  return (
    <Dialog label="Commands" wide onClose={hide}>
      <div className={styles.commands}>
        <Finder
          label="Find a command"
          listLabel="Found commands"
          placeholder={folder === undefined ? 'Find a command' : 'Find a command, an article, a view, a topic …'}
          text={text}
          choices={groups.flatMap(({ id, title, note, entries }) =>
            entries.map((entry) => ({
              id: entry.id,
              shown: <EntryRow entry={entry} mark={mark} />,
              description: entry.said,
              group: {
                id,
                shown: (
                  <>
                    {title}
                    {note !== undefined && (
                      <span className={styles.note}>
                        {' '}
                        · <bdi>{note}</bdi>
                      </span>
                    )}
                  </>
                ),
              },
            })),
          )}
          onType={setText}
          onTake={take}
        />
        {groups.length === 0 && <p className={styles.none}>Nothing is called that.</p>}
        <p className={styles.foot} aria-hidden="true">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose
          </span>
          <span>
            <Kbd>↵</Kbd> do it
          </span>
          <span>
            <Kbd>Esc</Kbd> close
          </span>
        </p>
      </div>
    </Dialog>
  )
}
