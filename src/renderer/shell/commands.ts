import { type Command, everywhere, inList } from '../core/command'
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
  openNextUndecided,
  undoAction,
  viewCommands,
} from '../features/library'
import { leaveTriage, triageCommands } from '../features/triage'
import { openFolder } from './folders'
import { nextPane } from './panes/next-pane'

/**
 * Esc: in the list a selection goes first; from triage or the form to the list. Where the list has the whole width, or only one of
 * the two fits, the editor closes; what is unsaved stays unsaved.
 */
function back(): void {
  const inList = document.activeElement?.closest('#articles') != null
  if (inList && hasSelection()) {
    clearSelection()
    return
  }
  if (useSession.getState().triaging) {
    leaveTriage()
    return
  }
  if (window.innerWidth < 960 || useSession.getState().settings?.layout !== 'list') openPath(null)
  requestAnimationFrame(focusList)
}

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
  everywhere({ id: 'back', label: 'Back to the list', keys: ['Escape'], when: hasWorkspace, run: back }),
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
  everywhere({ id: 'palette.open', label: 'Commands', keys: ['Mod+K'], run: () => show('commands') }),
  everywhere({ id: 'settings.open', label: 'Settings', keys: ['Mod+,'], run: () => showSettings('own') }),
  everywhere({
    id: 'settings.fields',
    label: 'Fields of this folder…',
    when: hasWorkspace,
    run: () => showSettings('fields'),
  }),
  inList({ id: 'keys.show', label: 'Keys', keys: ['?'], run: () => show('keys') }),
]

export function runCommand(id: string): void {
  const command = commands.find((one) => one.id === id)
  if (!command || command.when?.() === false) return
  Promise.resolve(command.run()).catch((error: Error) => alert(`${command.label}: ${error.message}`))
}
