import { isAwaited } from '../features/editor'
import { focusList } from '../features/library'

const isGone = (element: Element): boolean =>
  !element.isConnected || !element.checkVisibility() || element.matches(':disabled')

/**
 * Where what had the focus went from the window, the next key acts where that stood: in the form, else in the list. A press beside
 * everything leaves it with nobody, and so does this. Returns how to stop.
 */
export function catchFocus(hasPopup: () => boolean): () => void {
  let last: Element | null = null
  let inEditor = false
  const onFocusIn = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null
    inEditor = last?.closest('[data-editor]') != null
  }
  const onKeyDown = (): void => {
    const isLost = document.activeElement === document.body && last !== null && isGone(last)
    if (!isLost || hasPopup() || isAwaited()) return
    const form = inEditor ? document.querySelector<HTMLElement>('[data-editor]') : null
    if (form === null) focusList()
    else form.focus()
  }
  document.addEventListener('focusin', onFocusIn)
  window.addEventListener('keydown', onKeyDown, true)
  return () => {
    document.removeEventListener('focusin', onFocusIn)
    window.removeEventListener('keydown', onKeyDown, true)
  }
}
