import { announce } from '../../../../core/session'
import { BODY_FIELD } from '../../body/store'
import { useReveal } from '../../reveal'
import { articleOf } from '../../text/article-of'
import { lastFieldOf, type OpenArticle, shownArticle, showSource, showTab, useEditor } from '../../text/store'
import { pathOfKey } from '../../text/values'
import { docOffset, originalOffset } from '../line-ends'
import { placeAt } from './place-at'
import { viewActs } from './view-acts'

/** Where a field's value begins; of one that isn't there, where what it would stand in begins, or the text. */
function offsetOf({ text }: OpenArticle, field: string, focused: Element | null): number {
  const article = articleOf(text)
  if (field === BODY_FIELD) {
    const bodyFrom = text.length - article.body.length
    const caret = focused instanceof HTMLTextAreaElement ? focused.selectionStart : 0
    return originalOffset(text, docOffset(text, bodyFrom) + caret)
  }
  const path = pathOfKey(field)
  for (let length = path.length; length > 0; length -= 1) {
    const range = article.rangeOf(path.slice(0, length))
    if (range !== undefined) return range.from
  }
  return 0
}

/** From a field of the form to its line in the source, and from a line to its field. */
export function goBetween(): void {
  const article = shownArticle()
  if (article === undefined || article.refused !== null) return
  if (useEditor.getState().tab !== 'source') {
    const focused = document.activeElement
    const field = focused?.closest<HTMLElement>('[data-field]')?.dataset.field ?? lastFieldOf(article)
    const at = offsetOf(article, field, focused)
    showSource({ from: at, to: at })
    return
  }
  const place = placeAt(articleOf(article.text), viewActs.current?.caret() ?? 0)
  showTab('form')
  useEditor.setState({ wantsFocus: true, fieldAlong: place === 'body' ? BODY_FIELD : null })
  if (place !== null && place !== 'body') useReveal.setState({ field: { path: place } })
}

/** Puts right what is said of the line in the source, or of the field in the form. */
export function fixHere(): void {
  if (useEditor.getState().tab === 'source' && viewActs.current !== null) {
    viewActs.current.fix()
    return
  }
  // The button beside the note knows the finding; the focus stays with the field.
  const frame = document.activeElement?.closest('[data-editor] [data-came]')
  const button = frame?.querySelector<HTMLButtonElement>('button[aria-label^="Fix: "]')
  if (button) button.click()
  else announce('Nothing to fix here')
}
