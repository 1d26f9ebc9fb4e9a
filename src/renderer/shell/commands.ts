import { type Command, everywhere, inList } from '../core/command'
import { commandFor, type Focus, keyOf } from '../core/dispatcher'
import { alert, announce, changeSettings, hasWorkspace, openPath, useSession } from '../core/session'
import { show, showSettings } from '../core/windows'
import { decidingCommands } from '../features/change-many'
import { checkingCommands } from '../features/checking'
import { editorCommands, focusEditor, isEditing, publishAndSave, redo, undo } from '../features/editor'
import {
  clearSelection,
  focusList,
  focusSearch,
  hasSelection,
  libraryCommands,
  look,
  openNextUndecided,
  undoAction,
  useLibrary,
  viewCommands,
} from '../features/library'
import { lookCommands } from '../features/look'
import { backToTriage, leaveTriage, triageCommands } from '../features/triage'
import { catchFocus } from './catch-focus'
import { openFolder } from './folders'
import { guardLetters, isTextNow } from './guard-letters'
import { nextPane } from './panes/next-pane'
import { setZoom, USUAL_ZOOM, zoomBy } from './window/zoom'

/**
 * Esc: Look closes; in the list a selection goes first; from triage or the form to the list, from a form that triage opened to triage. Where the list has the whole width, or only one of
 * the two fits, the editor closes; what is unsaved stays unsaved.
 */
function back(): void {
  if (useLibrary.getState().looking) {
    look(false)
    requestAnimationFrame(focusList)
    return
  }
  const inList = document.activeElement?.closest('#articles') != null
  if (inList && hasSelection()) {
    clearSelection()
    return
  }
  if (useSession.getState().triaging) {
    leaveTriage()
    return
  }
  if (leadsToTriage(isEditing())) {
    backToTriage()
    return
  }
  if (window.innerWidth < 960 || useSession.getState().settings?.layout !== 'list') openPath(null)
  requestAnimationFrame(focusList)
}

const leadsToTriage = (editing: boolean): boolean => editing && useSession.getState().fromTriage

/** 'Undo Publish: Orchard robots…' where undo means the last saved action. */
function nameUndo(editing: boolean): string {
  const { nextUndo } = useSession.getState()
  return nextUndo === null || editing ? 'Undo' : `Undo ${nextUndo}`
}

const hasArticle = (): boolean => useSession.getState().openPath !== null

const themes = { light: 'Light theme', dark: 'Dark theme', system: 'Theme like the system' } as const

/** All commands; keys, menu, palette and buttons run these values. */
export const commands: readonly Command[] = [
  ...libraryCommands,
  ...lookCommands,
  ...decidingCommands,
  ...triageCommands,
  ...checkingCommands,
  ...editorCommands,
  everywhere({
    id: 'article.publishNext',
    label: 'Publish, save, next',
    keys: ['Mod+Enter'],
    when: hasArticle,
    run: async () => {
      if (await publishAndSave()) await openNextUndecided()
    },
  }),
  everywhere({
    id: 'edit.undo',
    label: 'Undo',
    now: nameUndo,
    keys: ['Mod+Z'],
    run: () => (isEditing() ? undo() : undoAction(null)),
  }),
  everywhere({
    id: 'edit.redo',
    label: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: () => (isEditing() ? redo() : announce('Nothing to redo here')),
  }),
  inList({ id: 'search.slash', label: 'Search', keys: ['/'], when: hasWorkspace, run: focusSearch }),
  everywhere({ id: 'search.focus', label: 'Search articles', keys: ['Mod+F'], when: hasWorkspace, run: focusSearch }),
  everywhere({ id: 'editor.focus', label: 'Go to the form', when: hasArticle, run: focusEditor }),
  everywhere({ id: 'pane.next', label: 'Next pane', keys: ['F6'], run: nextPane }),
  everywhere({
    id: 'back',
    label: 'Back to the list',
    now: (editing) => (leadsToTriage(editing) ? 'Back to triage' : 'Back to the list'),
    keys: ['Escape'],
    when: hasWorkspace,
    run: back,
  }),
  ...viewCommands,
  everywhere({
    id: 'view.sidebar',
    label: 'Show or hide the sidebar',
    keys: ['Mod+\\'],
    run: () => changeSettings({ sidebarOpen: !useSession.getState().settings?.sidebarOpen }),
  }),
  everywhere({ id: 'folder.open', label: 'Open folder…', keys: ['Mod+O'], run: () => openFolder('openFolder', {}) }),
  everywhere({ id: 'folder.sample', label: 'Open the sample', run: () => openFolder('openSample', {}) }),
  ...(['light', 'dark', 'system'] as const).map((theme) =>
    everywhere({ id: `theme.${theme}`, label: themes[theme], run: () => changeSettings({ theme }) }),
  ),
  everywhere({ id: 'zoom.in', label: 'Zoom in', keys: ['Mod++', 'Mod+='], inPopups: true, run: () => zoomBy(1) }),
  everywhere({ id: 'zoom.out', label: 'Zoom out', keys: ['Mod+-'], inPopups: true, run: () => zoomBy(-1) }),
  everywhere({
    id: 'zoom.reset',
    label: 'Zoom to the usual size',
    keys: ['Mod+0'],
    inPopups: true,
    run: () => setZoom(USUAL_ZOOM),
  }),
  everywhere({ id: 'palette.open', label: 'Commands', keys: ['Mod+K'], run: () => show('commands') }),
  everywhere({ id: 'settings.open', label: 'Settings', keys: ['Mod+,'], run: () => showSettings('look') }),
  everywhere({
    id: 'settings.fields',
    label: 'Fields of this folder…',
    when: hasWorkspace,
    run: () => showSettings('fields'),
  }),
  everywhere({ id: 'keys.show', label: 'Keys', keys: ['?'], run: () => show('keys') }),
]

/** What the menu of a field runs, which is none of the palette's: outside of the editor it is the field's own undo. */
const fieldCommands: readonly Command[] = [
  everywhere({ id: 'text.undo', label: 'Undo', run: () => (isEditing() ? undo() : document.execCommand('undo')) }),
  everywhere({ id: 'text.redo', label: 'Redo', run: () => (isEditing() ? redo() : document.execCommand('redo')) }),
]

/** A failure is said. */
function execute(command: Command): void {
  Promise.resolve(command.run()).catch((error: Error) => alert(`${command.label}: ${error.message}`))
}

/** Runs a command by its id, unless it isn't offered now. */
export function runCommand(id: string): void {
  const command = [...commands, ...fieldCommands].find((one) => one.id === id)
  if (command !== undefined && command.when?.() !== false) execute(command)
}

export const hasPopup = (): boolean => document.querySelector('dialog[open], [role="menu"]') !== null

function focusNow(): Focus {
  const active = document.activeElement
  const isTriage = active?.closest('#triage:not([data-ended="true"])') != null
  const inList =
    isTriage ||
    active?.closest('#look') != null ||
    // The pane itself has the focus only while it has no list to give it to.
    active?.id === 'library' ||
    active?.closest('[role="listbox"][aria-label="Articles"], [role="grid"][aria-label="Articles"]') != null
  return {
    inList,
    inTriage: isTriage || (inList && useLibrary.getState().looking),
    inSource: active?.closest('.cm-editor') != null,
    inText: isTextNow(),
    popup: hasPopup(),
  }
}

/** The one listener for keys, and for the undo that the platform asks for by other ways than keys; returns how to stop. */
export function listenToKeys(): () => void {
  const mac = useSession.getState().start?.platform === 'darwin'
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    // Ctrl on a Mac and the system key elsewhere belong to the platform: Ctrl+P must not act as a plain P.
    if (mac ? event.ctrlKey : event.metaKey) return
    const mod = mac ? event.metaKey : event.ctrlKey
    // A button that has the focus in triage or in Look is what Enter and Space press.
    const isPress = event.key === 'Enter' || event.key === ' '
    if (isPress && document.activeElement?.closest('#triage button, #look button')) return
    const { altKey, shiftKey, repeat, isComposing } = event
    const press = { key: keyOf(event), mod, alt: altKey, shift: shiftKey, repeat, composing: isComposing }
    const command = commandFor(press, focusNow(), commands, useSession.getState().settings?.singleKeys ?? true)
    if (!command) return
    event.preventDefault()
    execute(command)
  }
  const onBeforeInput = (event: InputEvent): void => {
    if (!isEditing() || !event.inputType.startsWith('history')) return
    event.preventDefault()
    if (event.inputType === 'historyUndo') undo()
    else redo()
  }
  const stopCatching = catchFocus(hasPopup)
  const stopGuarding = guardLetters()
  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('beforeinput', onBeforeInput)
  return () => {
    stopCatching()
    stopGuarding()
    window.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('beforeinput', onBeforeInput)
  }
}
