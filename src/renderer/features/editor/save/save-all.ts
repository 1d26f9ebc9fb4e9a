import { counted } from '../../../../shared/numbers'
import { alert, announce } from '../../../core/session'
import { isClashing, isDirty } from '../text/history'
import { sidesToSettle } from '../text/marks'
import { articleAt, type OpenArticle, shownArticle, useEditor } from '../text/store'
import { leaveEmptyOf, save, saveOpen, tellAllUnwritten } from './save'
import { faultToAsk } from './save-anyway'

/** Whether an open article has edits that a save would write. */
export const isUnsaved = (article: OpenArticle): boolean => article.refused === null && isDirty(article)

/** Why an article isn't saved along with others: somebody has to look at it first. Null: it is. */
function whyLeft(article: OpenArticle): string | null {
  if (article.lost !== null) return 'its file can’t be read now'
  if (isClashing(article)) return 'it changed on disk too'
  if (sidesToSettle(article) !== null) return 'git left it in conflict'
  return faultToAsk(article) === undefined ? null : 'it can’t be read as it is'
}

function unsavedAt(path: string): OpenArticle | undefined {
  const article = articleAt(path)
  return article !== undefined && isUnsaved(article) ? article : undefined
}

/** Saves all open articles with unsaved edits, the shown one first; what needs its editor's eye is left unsaved and named. */
export async function saveAll(): Promise<void> {
  const shown = shownArticle()?.path
  const all = Object.values(useEditor.getState().articles).filter(isUnsaved)
  const emptied = all.filter((one) => whyLeft(one) === null && leaveEmptyOf(one.path) !== '').length
  const paths = all.map(({ path }) => path)
  const left: string[] = []
  let count = 0
  if (shown !== undefined && paths.includes(shown) && unsavedAt(shown) !== undefined && (await saveOpen())) count += 1
  for (const path of paths.filter((one) => one !== shown)) {
    const article = unsavedAt(path)
    if (article === undefined) continue
    const why = whyLeft(article)
    if (why !== null) left.push(`${path}: ${why}`)
    else if (!article.saving && (await save(path, false))) count += 1
  }
  const but = tellAllUnwritten() === 0 ? '' : ', but not all that you typed'
  const without = emptied === 0 ? '' : ', without what was empty'
  announce(count === 0 ? 'Nothing saved' : `Saved ${counted(count, 'article')}${without}${but}`)
  if (left.length > 0) alert(`Left unsaved: ${left.join('; ')}`)
}
