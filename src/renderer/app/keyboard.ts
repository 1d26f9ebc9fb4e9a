import { isEditing, redo, undo } from '../features/editor'
import { commands, runCommand } from './commands'
import { commandFor, type Focus } from './dispatcher'
import { useSession } from './session'

function focusNow(): Focus {
  const active = document.activeElement
  const inTriage = active?.closest('#triage:not([data-ended="true"])') != null
  return {
    inList:
      inTriage ||
      // The pane itself has the focus only while it has no list to give it to.
      active?.id === 'library' ||
      active?.closest('[role="listbox"][aria-label="Articles"], [role="grid"][aria-label="Articles"]') != null,
    inTriage,
    inSource: active?.closest('.cm-editor') != null,
    popup: document.querySelector('dialog[open], [role="menu"]') !== null,
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
    // A button that has the focus in triage is what Enter and Space press.
    if ((event.key === 'Enter' || event.key === ' ') && document.activeElement?.closest('#triage button')) return
    const { key, altKey, shiftKey, repeat, isComposing } = event
    const press = { key, mod, alt: altKey, shift: shiftKey, repeat, composing: isComposing }
    const command = commandFor(press, focusNow(), commands, useSession.getState().settings?.singleKeys ?? true)
    if (!command) return
    event.preventDefault()
    runCommand(command.id)
  }
  const onBeforeInput = (event: InputEvent): void => {
    if (!isEditing() || !event.inputType.startsWith('history')) return
    event.preventDefault()
    if (event.inputType === 'historyUndo') undo()
    else redo()
  }
  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('beforeinput', onBeforeInput)
  return () => {
    window.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('beforeinput', onBeforeInput)
  }
}
