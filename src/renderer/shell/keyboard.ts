import { commandFor, type Focus } from '../core/dispatcher'
import { kindOf, LetterFlow, type Place } from '../core/letter-flow'
import { useSession } from '../core/session'
import { isEditing, redo, undo } from '../features/editor'
import { commands, runCommand } from './commands'

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

const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'])

function placeNow(): Place {
  const active = document.activeElement
  const isInput =
    active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && !NO_TEXT.has(active.type))
  const isText = isInput || (active instanceof HTMLElement && active.isContentEditable)
  return { surface: active?.closest('dialog, form, #triage') ?? active, isText }
}

/** Letters whose text went from under them act nowhere; returns how to stop. */
function guardLetters(): () => void {
  const flow = new LetterFlow()
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event
    const place = placeNow()
    const kind = kindOf(key, (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph'), place.isText)
    if (kind === 'move') flow.moved()
    if (kind !== 'letter' || !flow.isLost(place, event.timeStamp)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const onPointerDown = (): void => flow.moved()
  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('pointerdown', onPointerDown, true)
  return () => {
    window.removeEventListener('keydown', onKeyDown, true)
    window.removeEventListener('pointerdown', onPointerDown, true)
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
  const stopGuarding = guardLetters()
  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('beforeinput', onBeforeInput)
  return () => {
    stopGuarding()
    window.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('beforeinput', onBeforeInput)
  }
}
