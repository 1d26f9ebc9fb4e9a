/** Puts the focus into the list, or into triage where that has its place. */
export const focusList = (): void => (document.getElementById('articles') ?? document.getElementById('triage'))?.focus()
export const focusSearch = (): void => {
  const box = document.getElementById('search')
  if (box instanceof HTMLInputElement) {
    box.focus()
    box.select()
  }
}
