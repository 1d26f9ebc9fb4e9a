import type { MouseEvent } from 'react'
import type { ResultRow } from '../../../../shared/card/row'
import { openPath } from '../../../core/session'
import { extendSelection, toggleSelected } from '../selection'
import { moveCursor } from '../store'

/** The list takes the focus without a jump of what is in sight. */
const takeFocus = (): void => document.getElementById('articles')?.focus({ preventScroll: true })

/** A click on an article opens it; with Shift it extends the selection, with Ctrl or ⌘ and on its tick it chooses. */
export function pressArticle(event: MouseEvent, index: number, row: ResultRow | undefined): void {
  takeFocus()
  if (event.shiftKey) {
    void extendSelection(index)
    return
  }
  moveCursor(index)
  const onTick = event.target instanceof Element && event.target.closest('[data-tick]') !== null
  if (event.ctrlKey || event.metaKey || onTick) toggleSelected(index)
  else if (row) openPath(row.path)
}

/** Shift and click would mark text. */
export function keepTextUnmarked(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault()
}
