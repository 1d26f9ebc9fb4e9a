import { kindOf, LetterFlow, type Place } from '../core/letter-flow'

const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'])

/** Whether letters are text where the focus is, and not commands. */
export function isTextNow(): boolean {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement) return true
  if (active instanceof HTMLInputElement) return !NO_TEXT.has(active.type)
  return active instanceof HTMLElement && active.isContentEditable
}

function placeNow(): Place {
  const active = document.activeElement
  return { surface: active?.closest('dialog, form, #triage') ?? active, isText: isTextNow() }
}

/** Letters whose text went from under them act nowhere; returns how to stop. */
export function guardLetters(): () => void {
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
