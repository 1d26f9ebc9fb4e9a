import { create } from 'zustand'
import { forbidsEditing, type Problem, stopsReaders } from '../../../../shared/article'
import { onLeave } from '../../../core/workspace-session'
import { articleOf } from '../text/article-of'
import type { OpenArticle } from '../text/store'

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

/**
 * Whether a text may be saved: at once where its readers can read it, and where its form can be shown or couldn't be before (`base`: the
 * file's text); else as the editor answers.
 */
export async function mayBeSaved({ path, base, text }: Pick<OpenArticle, 'path' | 'base' | 'text'>): Promise<boolean> {
  const { problems } = articleOf(text)
  const isNew = !articleOf(base).problems.some(forbidsEditing)
  const problem = problems.find(stopsReaders) ?? (isNew ? problems.find(forbidsEditing) : undefined)
  if (problem === undefined) return true
  useSaveAnyway.getState().question?.answer(false)
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      useSaveAnyway.setState({ question: null })
      resolve(yes)
    }
    useSaveAnyway.setState({ question: { path, text, problem, answer } })
  })
}
