/** Puts the focus into the list, or into triage where that has its place. */
export const focusList = (): void => (document.getElementById('articles') ?? document.getElementById('triage'))?.focus()
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
