import type { WorkspaceInfo } from '../../../shared/workspace/workspace-info'
import { workspaceStore } from '../../core/workspace-session'

/** What is asked of whoever opens a folder, in this order, one at a time. */
export const questions = ['fields', 'inbox', 'pictures'] as const
export type Question = (typeof questions)[number]

const isOpen: Readonly<Record<Question, (workspace: WorkspaceInfo) => boolean>> = {
  fields: ({ asksFields }) => asksFields !== null,
  inbox: ({ asksInbox }) => asksInbox,
  pictures: ({ pictures: { shown, servers } }) => shown === null && servers > 0,
}

/** The questions of a folder that nobody answered yet. */
export const openQuestions = (workspace: WorkspaceInfo): readonly Question[] =>
  questions.filter((question) => isOpen[question](workspace))

/** Those that were put away until the folder is opened again; each stays as a line in the sidebar. */
export const usePutAway = workspaceStore<{ readonly away: readonly Question[] }>(() => ({ away: [] }))

export const putAway = (question: Question): void => usePutAway.setState(({ away }) => ({ away: [...away, question] }))

/** Asks it again, in its bar. */
export const takeOut = (question: Question): void =>
  usePutAway.setState(({ away }) => ({ away: away.filter((one) => one !== question) }))
