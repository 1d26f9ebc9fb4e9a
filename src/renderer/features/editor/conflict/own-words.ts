import { change, type OpenArticle, useEditor } from '../store'
import { keepUnchosen } from '../unchosen/unchosen'
import { afterwards, unsavedWords } from './chosen'

const FAILED = 'What you wrote in answer to a clash could not be kept'
const hasChosen = ({ choices }: OpenArticle): boolean => Object.keys(choices).length > 0

/** From now on own words whose question ends unsaved, by whatever, are kept like what was not chosen. Returns how to stop. */
export const keepOwnWords = (): (() => void) =>
  useEditor.subscribe(({ articles }, before) => {
    if (articles === before.articles) return
    for (const [path, now] of Object.entries(articles)) {
      const then = before.articles[path]
      const isSame = then?.text === now.text && then.base === now.base && then.disk === now.disk
      if (then === undefined || isSame || !hasChosen(now)) continue
      const { choices, left } = afterwards(then, now)
      if (Object.keys(choices).length === Object.keys(now.choices).length) continue
      change(path, () => ({ choices }))
      void keepUnchosen(path, left, FAILED)
    }
  })

/** Keeps all own words that aren't saved, before the folder is left; resolves once that is tried. */
export async function keepAllOwnWords(): Promise<void> {
  const open = Object.values(useEditor.getState().articles).filter(hasChosen)
  await Promise.all(open.map((article) => keepUnchosen(article.path, unsavedWords(article), FAILED)))
}
