import { create } from 'zustand'
import { forbidsEditing, type Problem, stopsReaders } from '../../../../shared/article'
import { onLeave, workspaceStore } from '../../../core/workspace-session'
import { articleOf } from '../text/article-of'
import { type OpenArticle, useEditor } from '../text/store'

interface Question {
  readonly path: string
  readonly text: string
  /** What stops readers first, else what the form can't show. */
  readonly problem: Problem
  readonly answer: (yes: boolean) => void
}

/** The question that a save waits for; null: none. */
export const useSaveAnyway = create<{ readonly question: Question | null }>(() => ({ question: null }))
onLeave(() => useSaveAnyway.getState().question?.answer(false))

/** By which fault each article is saved without a question: a yes holds as long as that fault stands in its text. Codes of problems. */
const useAllowed = workspaceStore<{ readonly codes: Readonly<Record<string, string>> }>(() => ({ codes: {} }))

useEditor.subscribe(({ articles }, before) => {
  for (const [path, code] of Object.entries(useAllowed.getState().codes)) {
    const text = articles[path]?.text
    if (text === undefined || text === before.articles[path]?.text) continue
    if (articleOf(text).problems.some((problem) => problem.code === code)) continue
    useAllowed.setState(({ codes: { [path]: _gone, ...others } }) => ({ codes: others }))
  }
})

/** What a save of this text asks about first: what stops readers, else what its form can't show, but could before; undefined: nothing. */
export function faultToAsk({ path, base, text }: Saved): Problem | undefined {
  const { problems } = articleOf(text)
  const isNew = !articleOf(base).problems.some(forbidsEditing)
  const problem = problems.find(stopsReaders) ?? (isNew ? problems.find(forbidsEditing) : undefined)
  return problem?.code === useAllowed.getState().codes[path] ? undefined : problem
}

/** `base`: the file's text. */
type Saved = Pick<OpenArticle, 'path' | 'base' | 'text'>

/** Whether a text may be saved: at once where there is nothing to ask, else as the editor answers. */
export async function mayBeSaved(article: Saved): Promise<boolean> {
  const { path, text } = article
  const problem = faultToAsk(article)
  if (problem === undefined) return true
  useSaveAnyway.getState().question?.answer(false)
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      useSaveAnyway.setState({ question: null })
      if (yes) useAllowed.setState(({ codes }) => ({ codes: { ...codes, [path]: problem.code } }))
      resolve(yes)
    }
    useSaveAnyway.setState({ question: { path, text, problem, answer } })
  })
}

/** What is said of a text that was saved and isn't read as an article; null of all others. */
export function saidOfUnreadable(text: string): string | null {
  const { problems } = articleOf(text)
  if (problems.some(stopsReaders)) return 'Saved as it is; it can’t be read as an article'
  return problems.some(forbidsEditing) ? 'Saved as it is; not every program reads it' : null
}
