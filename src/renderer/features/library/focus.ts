export const focusList = (): void => document.getElementById('articles')?.focus()
export const focusSearch = (): void => {
  const box = document.getElementById('search')
  if (box instanceof HTMLInputElement) {
    box.focus()
    box.select()
  }
}
