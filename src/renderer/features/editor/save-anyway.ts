import { create } from 'zustand'
import { type Problem, stopsReaders } from '../../../shared/article'
import { onLeave } from '../../app/workspace-session'
import { articleOf } from './article-of'

interface Question {
  readonly path: string
  readonly text: string
  /** What stops readers first. */
  readonly problem: Problem
  readonly answer: (yes: boolean) => void
}

/** The question that a save waits for; null: none. */
export const useSaveAnyway = create<{ readonly question: Question | null }>(() => ({ question: null }))
onLeave(() => useSaveAnyway.getState().question?.answer(false))

/** Whether a text may be saved: at once where its readers can read it, else as the editor answers. */
export async function mayBeSaved(path: string, text: string): Promise<boolean> {
  const problem = articleOf(text).problems.find(stopsReaders)
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
