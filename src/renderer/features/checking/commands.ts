import { type Command, everywhere } from '../../core/command'
import { useSession } from '../../core/session'
import { isEditing } from '../editor'
import { allPaths, cursorRow, hasChosen, hasSelection, useLibrary, useSelection } from '../library'
import { cancelCheck, checkPictures } from './run'
import { ofArticles } from './scope'
import { useChecking } from './store'

/** Whether the selection is meant: not in triage, nor with the focus in the open article. */
function meansSelection(editing: boolean): boolean {
  const { openPath, triaging } = useSession.getState()
  return hasSelection() && !triaging && !(openPath !== null && editing)
}

/** The open article where the focus is in it; else what is selected, the article under the cursor, or the open one. */
function meantPaths(): readonly string[] {
  const { openPath } = useSession.getState()
  const editing = isEditing()
  if (meansSelection(editing)) return [...useSelection.getState().paths]
  const path = (editing ? openPath : null) ?? cursorRow()?.path ?? openPath
  return path === null ? [] : [path]
}

/** All of the query that is shown. */
async function checkView(): Promise<void> {
  const { text } = useLibrary.getState()
  await checkPictures({ paths: await allPaths(), query: text })
}

export const checkingCommands: readonly Command[] = [
  everywhere({
    id: 'pictures.check',
    label: 'Check its pictures',
    now: (editing) => (meansSelection(editing) ? 'Check pictures of the selection' : 'Check its pictures'),
    when: () => meantPaths().length > 0,
    run: async () => {
      if (await hasChosen()) await checkPictures(ofArticles(meantPaths()))
    },
  }),
  everywhere({
    id: 'pictures.checkView',
    label: 'Check pictures of this view',
    when: () => useLibrary.getState().total > 0,
    run: checkView,
  }),
  everywhere({
    id: 'pictures.cancelCheck',
    label: 'Cancel the check of pictures',
    when: () => useChecking.getState().running?.cancelled === false,
    run: cancelCheck,
  }),
]
