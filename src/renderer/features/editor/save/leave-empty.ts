import type { Path } from '../../../../shared/article'
import { fieldName } from '../../../../shared/change/field-names'
import { counted } from '../../../../shared/numbers'
import { fieldsNow } from '../../../core/fields'
import { useReveal } from '../reveal'
import { dropEmptyEntries, shownArticle, useEditor } from '../text/store'
import { isWithin, pathOfKey } from '../text/values'

/** The field that has the cursor, or of whose card a button has it. */
function fieldInFocus(): string | undefined {
  const focused = document.activeElement
  const field =
    focused?.closest<HTMLElement>('[data-field]') ??
    focused?.closest('fieldset')?.querySelector<HTMLElement>('[data-field]')
  return field?.dataset.field
}

/** Where the cursor stood goes: it goes on where another one is added. */
function keepFocus(places: readonly Path[], field: string | undefined): void {
  const gone = field === undefined ? undefined : places.find((place) => isWithin(place, pathOfKey(field)))
  if (gone !== undefined) useReveal.setState({ field: { path: gone.slice(0, -1) } })
}

/**
 * Takes out of an article, before it is saved, what was begun in its lists and left empty. Returns what was: 'Image 2', '3 entries'; ''
 * where nothing was, and where it is written in the source, which is saved as it is.
 */
export function leaveEmpty(path: string): string {
  const isShown = shownArticle()?.path === path
  if (isShown && useEditor.getState().tab === 'source') return ''
  const field = isShown ? fieldInFocus() : undefined
  const places = dropEmptyEntries(path)
  const [first] = places
  if (first === undefined) return ''
  keepFocus(places, field)
  return places.length === 1 ? fieldName(first, fieldsNow()) : counted(places.length, 'entry').replace(/ys$/, 'ies')
}
