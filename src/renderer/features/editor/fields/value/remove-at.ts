import type { Path } from '../../../../../shared/article'
import { useReveal } from '../../reveal'
import { makeEdits } from '../../text/store'

/** What may have the focus once the field that an element is in is gone: the one behind it, or what adds one; null: there is none. */
export function fieldBehind(inside: Element): HTMLElement | null {
  let row = inside.closest('[data-removable]')?.nextElementSibling ?? null
  while (row !== null) {
    const field = row.matches('[data-field]') ? row : row.querySelector('[data-field]')
    if (field instanceof HTMLElement) return field
    row = row.nextElementSibling
  }
  return null
}

/**
 * Takes a key or an item out of the file. The focus goes to what is `behind` it, else to what it was in. `field`: beside which is said
 * why it can't be.
 */
export function removeAt(article: string, path: Path, field: string, behind: HTMLElement | null): void {
  if (!makeEdits(article, [{ op: 'remove', path }], field)) return
  // The item behind one of a list is drawn in its place.
  const isItem = typeof path.at(-1) === 'number'
  if (behind !== null && !isItem) behind.focus()
  else useReveal.setState({ field: { path: behind === null ? path.slice(0, -1) : path } })
}
