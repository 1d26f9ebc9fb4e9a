/**
 * The ids of what the keys of the list act in: the list, triage in its place, the pane while nothing is listed, and Look where only one
 * of the two fits.
 */
const places = ['articles', 'triage', 'library', 'look'] as const
/** Puts the focus where the keys of the list act. */
export const focusList = (): void =>
  places
    .map((id) => document.getElementById(id))
    .find((place) => place !== null)
    ?.focus()
/** Where what had the focus went from the screen, keys go on in the list. */
export const keepFocus = (): void =>
  void requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusList()
  })
export const focusSearch = (): void => {
  const box = document.getElementById('search')
  if (box instanceof HTMLInputElement) {
    box.focus()
    box.select()
  }
}
