import { diffArticles, type Path } from '../../../shared/article'
import { spliceBetween } from '../../../shared/change/splice'
import { workspaceStore } from '../../core/workspace-session'
import { BODY_FIELD } from './body/store'
import { redo as redoText, shownArticle, showSource, undo as undoText, useEditor } from './text/store'
import { pathKey } from './text/values'

/** The field that the form is to open up to and focus; null: none. A new value each time, also for the same field. */
export const useReveal = workspaceStore<{ readonly field: { readonly path: Path } | null }>(() => ({ field: null }))

/** Where two texts differ first and last, as a range of the second. */
function changedRange(before: string, after: string): { from: number; to: number } {
  const { at, insert } = spliceBetween(before, after)
  return { from: at, to: at + insert.length }
}

/** The first field that differs; null where one of the texts can't be read. */
function changedField(before: string, after: string): Path | 'body' | null {
  try {
    const [edit] = diffArticles(before, after)
    if (edit === undefined) return null
    return edit.op === 'body' ? 'body' : edit.path
  } catch {
    return null
  }
}

/** Shows what differs where the editor looks: its field in the form, its place in the source. */
function reveal(before: string, after: string): void {
  const { tab } = useEditor.getState()
  const field = tab === 'form' ? changedField(before, after) : null
  if (field === 'body') useEditor.setState({ wantsFocus: true, fieldAlong: BODY_FIELD })
  else if (field !== null) useReveal.setState({ field: { path: field } })
  else if (tab === 'source' || tab === 'form') showSource(changedRange(before, after))
}

/** Makes a step through the article's versions, and shows what it changed. */
function stepping(step: () => void): void {
  const before = shownArticle()
  step()
  const after = shownArticle()
  if (before && after && before.path === after.path && before.text !== after.text) reveal(before.text, after.text)
}

export const undo = (): void => stepping(undoText)
export const redo = (): void => stepping(redoText)

/** The field of the form that shows a path: its own, else that of the list or group it is in. */
export function fieldOf(root: ParentNode, path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const key = CSS.escape(pathKey(path.slice(0, length)))
    const found = root.querySelector<HTMLElement>(`[data-field="${key}"]`)
    if (found) return found
  }
  return null
}
