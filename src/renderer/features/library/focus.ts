import { openPath } from '../../core/session'

/**
 * The ids of what the keys of the list act in: the list, triage in its place, the pane while nothing is listed, and Look where only one
 * of the two fits.
 */
const places = ['articles', 'triage', 'library', 'look'] as const
const placeOfKeys = (): HTMLElement | null =>
  places.map((id) => document.getElementById(id)).find((place) => place !== null) ?? null
const form = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-editor]')
/** Puts the focus where the keys of the list act. Where the form has its place, since only one of the two fits, the article is left. */
export function focusList(): void {
  const place = placeOfKeys()
  if (place === null && form() !== null) {
    openPath(null)
    requestAnimationFrame(() => placeOfKeys()?.focus())
  } else place?.focus()
}
/** Where what had the focus went from the screen, keys go on in the list, or in the form where that has its place. */
export const keepFocus = (): void =>
  void requestAnimationFrame(() => {
    if (document.activeElement === document.body) (placeOfKeys() ?? form())?.focus()
  })
export const focusSearch = (): void => {
  const box = document.getElementById('search')
  if (box instanceof HTMLInputElement) {
    box.focus()
    box.select()
  }
}
