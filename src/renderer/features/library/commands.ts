import { call } from '../../app/client'
import type { Command } from '../../app/command'
import { alert, announce, openPath, useSession } from '../../app/session'
import { focusEditor, isEditing } from '../editor'
import { focusList } from './focus'
import { clearSelection, extendSelection, selectAll, toggleSelected, useSelection } from './selection'
import {
  cursorRow,
  look,
  markDecided,
  moveCursor,
  needRows,
  rowAt,
  runQuery,
  toNextUndecided,
  useLibrary,
} from './store'

const state = useLibrary.getState
const PAGE = 8

function open(): void {
  const row = cursorRow()
  if (!row) return
  openPath(row.path)
  focusEditor()
}

function openSource(): void {
  const card = cursorRow()?.card
  const url = card?.webUrl ?? card?.originalUrl
  if (url) call('openLink', { url }).catch((error: Error) => alert(`The story was not opened: ${error.message}`))
  else announce('This article has no address')
}

async function copy(): Promise<void> {
  const card = cursorRow()?.card
  if (!card) return
  await call('copyText', { text: [card.title, card.webUrl ?? card.originalUrl ?? ''].join('\n').trim() })
  announce('Title and link copied')
}

/** Opens the article `step` rows on; the cursor stays in the same field. */
export async function openNext(step: 1 | -1): Promise<void> {
  const to = state().cursor + step
  if (to < 0 || to >= state().total)
    return announce(step > 0 ? 'This is the last article' : 'This is the first article')
  await needRows(to, to)
  moveCursor(to)
  const row = rowAt(to)
  if (!row) return
  if (isEditing()) focusEditor()
  openPath(row.path)
}

/** Opens the next undecided article after the open one. */
export async function openNextUndecided(): Promise<void> {
  const path = useSession.getState().openPath
  if (path === null) return
  markDecided(path)
  const next = await toNextUndecided(path)
  if (next === null) announce('No undecided article after this one')
  else openPath(next)
}

export const takeArrivals = (): Promise<void> => runQuery({}, true)

const inList = (command: Omit<Command, 'scope'>): Command => ({ ...command, scope: 'list' })
const move = (id: string, label: string, keys: readonly string[], to: () => number): Command =>
  inList({ id, label, keys, repeats: true, run: () => moveCursor(to()) })
const extend = (id: string, label: string, keys: readonly string[], step: 1 | -1): Command =>
  inList({ id, label, keys, repeats: true, run: () => extendSelection(state().cursor + step) })
const hasSelection = (): boolean => useSelection.getState().paths.size > 0
const hasRow = (): boolean => cursorRow() !== undefined

/** What the list can do, by key and palette. */
export const libraryCommands: readonly Command[] = [
  move('cursor.next', 'Next row', ['J', 'ArrowDown'], () => state().cursor + 1),
  move('cursor.previous', 'Previous row', ['K', 'ArrowUp'], () => state().cursor - 1),
  move('cursor.first', 'First row', ['Home'], () => 0),
  move('cursor.last', 'Last row', ['End'], () => state().total - 1),
  move('cursor.pageDown', 'A page down', ['PageDown'], () => state().cursor + PAGE),
  move('cursor.pageUp', 'A page up', ['PageUp'], () => state().cursor - PAGE),
  extend('cursor.extendNext', 'Extend the selection down', ['Shift+J', 'Shift+ArrowDown'], 1),
  extend('cursor.extendPrevious', 'Extend the selection up', ['Shift+K', 'Shift+ArrowUp'], -1),
  inList({
    id: 'select.toggle',
    label: 'Select',
    keys: ['X', 'Mod+Space'],
    when: hasRow,
    run: () => toggleSelected(state().cursor),
  }),
  inList({ id: 'select.all', label: 'Select all of the query', keys: ['Mod+A'], when: hasRow, run: selectAll }),
  { id: 'select.none', label: 'Select none', scope: 'everywhere', when: hasSelection, run: clearSelection },
  inList({ id: 'list.open', label: 'Edit', keys: ['Enter', 'E'], when: hasRow, run: open }),
  inList({ id: 'list.look', label: 'Look', keys: ['Space'], when: hasRow, run: () => look(true) }),
  inList({
    id: 'article.openSource',
    label: 'Open the story in the browser',
    keys: ['O'],
    when: hasRow,
    run: openSource,
  }),
  inList({ id: 'list.copy', label: 'Copy title and link', keys: ['Y'], when: hasRow, run: copy }),
  inList({ id: 'list.arrivals', label: 'Show new arrivals', keys: ['.'], run: takeArrivals }),
  { id: 'list.next', label: 'Next article', keys: ['Alt+ArrowDown'], scope: 'everywhere', run: () => openNext(1) },
  {
    id: 'list.previous',
    label: 'Previous article',
    keys: ['Alt+ArrowUp'],
    scope: 'everywhere',
    run: () => openNext(-1),
  },
  { id: 'list.focus', label: 'Go to the list', scope: 'everywhere', run: focusList },
]
