import { call } from '../../core/client'
import { type Command, everywhere, inList } from '../../core/command'
import { alert, announce, changeSettings, goOnTo, openPath, useSession, workspaceId } from '../../core/session'
import { focusEditor, isEditing } from '../editor'
import { fetchAgain } from '../pictures'
import { focusList } from './focus'
import { moveCell, rowAway, useGeometry } from './rows/scroll/geometry'
import { findPicture } from './same-picture'
import { clearSelection, extendSelection, hasSelection, selectAll, toggleSelected } from './selection'
import {
  appendArrivals,
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
const geometry = useGeometry.getState

function open(): void {
  const row = cursorRow()
  if (!row) return
  look(false)
  if (useSession.getState().triaging) announce('Esc leads back to triage')
  openPath(row.path)
  focusEditor()
}

function openSource(): void {
  const card = cursorRow()?.card
  const url = card?.webUrl ?? card?.originalUrl
  if (url) call('openLink', { url }).catch((error: Error) => alert(`The story was not opened: ${error.message}`))
  else announce('This article has no address')
}

function fetchPicture(): void {
  const image = cursorRow()?.card?.image
  if (image) void fetchAgain(image)
  else announce('This article has no picture')
}

async function copy(): Promise<void> {
  const card = cursorRow()?.card
  if (!card) return
  await call('copyText', { text: [card.title, card.webUrl ?? card.originalUrl ?? ''].join('\n').trim() })
  announce('Title and link copied')
}

async function copyPath(): Promise<void> {
  const row = cursorRow()
  if (!row) return
  await call('copyText', { text: row.path })
  announce('Path copied')
}

async function showInFolder(): Promise<void> {
  const [row, workspace] = [cursorRow(), workspaceId()]
  if (row && workspace !== undefined) await call('showInFolder', { workspace, path: row.path })
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
  goOnTo(row.path)
}

/** Opens the next undecided article after the open one, which was published; where none follows it says both. */
export async function openNextUndecided(): Promise<void> {
  const path = useSession.getState().openPath
  if (path === null) return
  markDecided([path])
  const next = await toNextUndecided(path)
  const { proof } = useSession.getState()
  if (next === null) announce('Published; no undecided article follows in this list', proof?.text ?? null)
  else goOnTo(next)
}

/** Runs the query again; in triage, whose queue is frozen, the new ones go to its end. */
export const takeArrivals = (): Promise<void> =>
  useSession.getState().triaging ? appendArrivals() : runQuery({}, true)

const move = (id: string, label: string, keys: readonly string[], to: () => number): Command =>
  inList({ id, label, keys, repeats: true, run: () => moveCursor(to()) })
/** One row of the screen up or down: among cards that is more than one article. */
const away = (step: 1 | -1): number => rowAway(state().cursor, step, state().total, geometry().perRow)
/** ← and →: the next card, in the table the next cell; nothing where articles stand one under the other. */
const aside = (id: string, label: string, key: string, step: 1 | -1): Command =>
  inList({
    id,
    label,
    keys: [key],
    repeats: true,
    when: () => geometry().cells > 0 || geometry().perRow > 1,
    run: () => (geometry().cells > 0 ? moveCell(geometry().cell + step) : moveCursor(state().cursor + step)),
  })
/** Home and End: in the table the first and last cell of the row, elsewhere the first and last article. */
const edge = (id: string, label: string, key: string, cell: number, to: () => number): Command =>
  inList({
    id,
    label,
    keys: [key],
    repeats: true,
    run: () => (geometry().cells > 0 ? moveCell(cell) : moveCursor(to())),
  })
const layouts = { list: 'Show as list', cards: 'Show as cards', table: 'Show as table' } as const
const extend = (id: string, label: string, keys: readonly string[], to: () => number): Command =>
  inList({ id, label, keys, repeats: true, run: () => extendSelection(to()) })
const hasRow = (): boolean => cursorRow() !== undefined

/** What the list can do, by key and palette. */
export const libraryCommands: readonly Command[] = [
  move('cursor.next', 'Next article in the list', ['J'], () => state().cursor + 1),
  move('cursor.previous', 'Previous article in the list', ['K'], () => state().cursor - 1),
  move('cursor.down', 'Down', ['ArrowDown'], () => away(1)),
  move('cursor.up', 'Up', ['ArrowUp'], () => away(-1)),
  aside('cursor.right', 'Right', 'ArrowRight', 1),
  aside('cursor.left', 'Left', 'ArrowLeft', -1),
  edge('cursor.first', 'First row', 'Home', 0, () => 0),
  edge('cursor.last', 'Last row', 'End', Number.MAX_SAFE_INTEGER, () => state().total - 1),
  move('cursor.top', 'First article', ['Mod+Home'], () => 0),
  move('cursor.bottom', 'Last article', ['Mod+End'], () => state().total - 1),
  move('cursor.pageDown', 'A page down', ['PageDown'], () => state().cursor + geometry().page),
  move('cursor.pageUp', 'A page up', ['PageUp'], () => state().cursor - geometry().page),
  extend('cursor.extendNext', 'Extend the selection', ['Shift+J'], () => state().cursor + 1),
  extend('cursor.extendPrevious', 'Extend the selection back', ['Shift+K'], () => state().cursor - 1),
  extend('cursor.extendDown', 'Extend the selection down', ['Shift+ArrowDown'], () => away(1)),
  extend('cursor.extendUp', 'Extend the selection up', ['Shift+ArrowUp'], () => away(-1)),
  extend(
    'cursor.extendPageDown',
    'Extend the selection a page',
    ['Shift+PageDown'],
    () => state().cursor + geometry().page,
  ),
  extend(
    'cursor.extendPageUp',
    'Extend the selection a page back',
    ['Shift+PageUp'],
    () => state().cursor - geometry().page,
  ),
  extend('cursor.extendLast', 'Extend the selection to the end', ['Shift+End'], () => state().total - 1),
  extend('cursor.extendFirst', 'Extend the selection to the start', ['Shift+Home'], () => 0),
  inList({
    id: 'select.toggle',
    label: 'Select',
    keys: ['X', 'Mod+Space'],
    when: hasRow,
    run: () => toggleSelected(state().cursor),
  }),
  inList({ id: 'select.all', label: 'Select all of the query', keys: ['Mod+A'], when: hasRow, run: selectAll }),
  everywhere({ id: 'select.none', label: 'Select none', when: hasSelection, run: clearSelection }),
  inList({ id: 'list.open', label: 'Edit', keys: ['Enter', 'E'], when: hasRow, run: open }),
  inList({ id: 'list.look', label: 'Look', keys: ['Space'], when: hasRow, run: () => look(!state().looking) }),
  inList({
    id: 'article.openSource',
    label: 'Open the story in the browser',
    keys: ['O'],
    when: hasRow,
    run: openSource,
  }),
  inList({
    id: 'article.fetchPicture',
    label: 'Fetch its picture again',
    when: hasRow,
    run: fetchPicture,
  }),
  inList({
    id: 'article.samePicture',
    label: 'List the articles with its picture',
    when: hasRow,
    run: () => findPicture(cursorRow()?.card?.image ?? null),
  }),
  inList({ id: 'list.copy', label: 'Copy title and link', keys: ['Y'], when: hasRow, run: copy }),
  inList({ id: 'list.copyPath', label: 'Copy path', when: hasRow, run: copyPath }),
  inList({ id: 'list.showInFolder', label: 'Show in folder', when: hasRow, run: showInFolder }),
  inList({ id: 'list.arrivals', label: 'Show new arrivals', keys: ['.'], run: takeArrivals }),
  everywhere({ id: 'list.next', label: 'Next article', keys: ['Alt+ArrowDown'], run: () => openNext(1) }),
  everywhere({ id: 'list.previous', label: 'Previous article', keys: ['Alt+ArrowUp'], run: () => openNext(-1) }),
  ...(['list', 'cards', 'table'] as const).map((layout) =>
    everywhere({
      id: `layout.${layout}`,
      label: layouts[layout],
      run: async () => {
        await changeSettings({ layout })
        // The old layout goes with the focus.
        requestAnimationFrame(focusList)
      },
    }),
  ),
  everywhere({ id: 'list.focus', label: 'Go to the list', run: focusList }),
]
