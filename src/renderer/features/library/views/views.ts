import type { RequestOf } from '../../../../shared/ipc/contract'
import { builtInViews } from '../../../../shared/query'
import type { View } from '../../../../shared/query/view'
import { call } from '../../../core/client'
import { announce, useSession } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import { runQuery, useLibrary } from '../store'

/** What is asked about a view of the team. */
export type ViewQuestion =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename' | 'delete'; readonly view: View }
  | null

export const useViewQuestion = workspaceStore<{ readonly question: ViewQuestion }>(() => ({ question: null }))
export const askView = (question: ViewQuestion): void => useViewQuestion.setState({ question })
export const closeQuestion = (): void => askView(null)

/** Writes the view's query into the search box, and runs it in the view's order. */
export const showView = ({ query, sort }: View): Promise<void> =>
  runQuery(sort === null ? { text: query } : { text: query, sort })

/** Whether the query's text is the view's. */
export const isCurrent = (view: View, text: string): boolean => text.trim() === view.query.trim()

/** Whether a text is the query of any view, and of no search of one's own. */
export function isView(text: string): boolean {
  const team = useSession.getState().workspace?.views ?? []
  return text.trim() !== '' && [...builtInViews, ...team].some((view) => isCurrent(view, text))
}

/** The view of the team whose query the search box has. */
export function currentTeamView(): View | undefined {
  const { text } = useLibrary.getState()
  return useSession.getState().workspace?.views.find((view) => isCurrent(view, text))
}

type Change = RequestOf<'changeViews'>['change']

/** Changes the team's views; resolves with why they stayed as they are, or null. */
export async function changeViews(change: Change): Promise<string | null> {
  const workspace = useSession.getState().workspace
  if (workspace === null) return 'No folder is open.'
  try {
    const outcome = await call('changeViews', { workspace: workspace.id, change })
    if (outcome.kind === 'refused') return outcome.reason.message
    useSession.setState((session) =>
      session.workspace?.id === workspace.id ? { workspace: { ...session.workspace, views: outcome.views } } : {},
    )
    announce({ create: 'View created', rename: 'View renamed', delete: 'View deleted' }[change.kind])
    return null
  } catch (error) {
    return (error as Error).message
  }
}
