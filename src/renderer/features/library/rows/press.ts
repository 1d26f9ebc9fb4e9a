import type { DragEvent, MouseEvent } from 'react'
import type { ResultRow } from '../../../../shared/card/row'
import { ARTICLE_TYPE } from '../../../core/dragged'
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

/** Other places take the article that is dragged, not its picture or its words. */
export function dragArticle({ dataTransfer }: DragEvent, row: ResultRow | undefined): void {
  if (row === undefined) return
  dataTransfer.clearData()
  dataTransfer.setData(ARTICLE_TYPE, row.path)
  dataTransfer.effectAllowed = 'copy'
}
