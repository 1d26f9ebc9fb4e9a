import { onLeave } from '../../../core/workspace-session'
import { Behind } from '../drafts/drafts'
import { articleAt, change, hasChosen, type OpenArticle, useEditor } from '../text/store'
import { keepUnchosen, useUnchosen } from '../unchosen/unchosen'
import { ownWordsOf, standingChoices } from './chosen'

const FAILED = 'What you wrote in answer to a clash could not be kept'

/** As what a clash's own words are kept, by the article's id and the clash's: later ones take the place of it. */
const keptAs = new Map<string, { readonly text: string; readonly id: string }>()
const behind = new Behind(keepWordsOf)
onLeave(() => {
  for (const path of behind.paths) behind.cancel(path)
  keptAs.clear()
})

const keyOf = ({ id }: OpenArticle, clash: string): string => `${id} ${clash}`

/** Keeps the own words of an article as it is, or was; false where some could not be kept, which was said. */
async function keepWords(article: OpenArticle): Promise<boolean> {
  behind.cancel(article.path)
  let isKept = true
  for (const { id, left } of ownWordsOf(article)) {
    const key = keyOf(article, id)
    const before = keptAs.get(key)
    if (before?.text === left.text) continue
    const instead = before === undefined ? [] : [before.id]
    if (!(await keepUnchosen(article.path, [left], FAILED, { instead, isQuiet: true }))) isKept = false
    else {
      const [newest] = useUnchosen.getState().kept[article.path] ?? []
      if (newest) keptAs.set(key, { text: left.text, id: newest.id })
    }
  }
  return isKept
}

/** Keeps what was written so far in an article's conflict, and gives as what those clashes' words are kept that are chosen. */
export async function keepWordsOf(path: string): Promise<readonly string[] | null> {
  const article = articleAt(path)
  if (article === undefined || !(await keepWords(article))) return article === undefined ? [] : null
  return Object.entries(article.choices).flatMap(([id, { kind }]) => {
    const kept = kind === 'own' ? keptAs.get(keyOf(article, id)) : undefined
    return kept === undefined ? [] : [kept.id]
  })
}

/** The question changed under own words: they are kept as they were; what isn't asked any more is no choice from then on. */
async function meetChange(then: OpenArticle): Promise<void> {
  const isKept = await keepWords(then)
  const now = articleAt(then.path)
  if (!isKept || now === undefined) return
  const choices = standingChoices(now)
  const gone = ownWordsOf(then).filter(({ id }) => !(id in choices))
  if (Object.keys(choices).length < Object.keys(now.choices).length) change(then.path, () => ({ choices }))
  if (gone.length > 0 && now.id === then.id) {
    useUnchosen.setState({ news: { path: then.path, text: 'What you wrote is kept for 30 days' } })
  }
}

/** From now on own words are kept behind the typing, and where their question changes under them. Returns how to stop. */
export const keepOwnWords = (): (() => void) =>
  useEditor.subscribe(({ articles }, before) => {
    if (articles === before.articles) return
    for (const [path, now] of Object.entries(articles)) {
      const then = before.articles[path]
      if (then === undefined || then === now) continue
      const isSame = then.text === now.text && then.base === now.base && then.disk === now.disk
      if (!isSame && hasChosen(now)) void meetChange({ ...then, choices: now.choices })
      else if (then.choices !== now.choices && hasChosen(now)) behind.soon(path)
    }
  })

/** Keeps all own words that aren't saved, before the folder is left; gives of how many articles they could not be kept. */
export async function keepAllOwnWords(): Promise<number> {
  const open = Object.values(useEditor.getState().articles).filter(hasChosen)
  const kept = await Promise.all(open.map(keepWords))
  return kept.filter((isKept) => !isKept).length
}
