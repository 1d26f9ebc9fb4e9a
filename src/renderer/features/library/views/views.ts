import type { RequestOf } from '../../../../shared/ipc/contract'
import { builtInViews } from '../../../../shared/query'
import type { View } from '../../../../shared/query/view'
import { call } from '../../../core/client'
import { alert, announce, useSession } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import { runView, useLibrary } from '../store'
import { followOrder } from './orders'
import { folderOrder, isSameOrder, originOf } from './origin'

/** What is asked about a view of the team. */
export type ViewQuestion =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename' | 'delete'; readonly view: View }
  | null

export const useViewQuestion = workspaceStore<{ readonly question: ViewQuestion }>(() => ({ question: null }))
export const askView = (question: ViewQuestion): void => useViewQuestion.setState({ question })
export const closeQuestion = (): void => askView(null)

/** The views of the team, as the folder has them. */
export const teamViews = (): readonly View[] => useSession.getState().workspace?.views ?? []

/** Writes the view's query into the search box, and runs it in the view's order. */
export const showView = (view: View): Promise<void> => runView(view, teamViews().includes(view))

/** Whether the query's text is the view's. */
export const isCurrent = (view: View, text: string): boolean => text.trim() === view.query.trim()

/** Whether a text is the query of any view, and of no search of one's own. */
export function isView(text: string): boolean {
  const team = teamViews()
  return text.trim() !== '' && [...builtInViews, ...team].some((view) => isCurrent(view, text))
}

/** The view of the team whose query the search box has. */
export function currentTeamView(): View | undefined {
  const { text } = useLibrary.getState()
  return useSession.getState().workspace?.views.find((view) => isCurrent(view, text))
}

type Change = RequestOf<'changeViews'>['change']

function said(change: Change): string {
  if (change.kind === 'pin') return change.pinned ? 'View pinned' : 'View unpinned'
  return {
    create: 'View created',
    rename: 'View renamed',
    delete: 'View deleted',
    update: 'View updated',
    move: 'View moved',
  }[change.kind]
}

/** A query that is a view now goes on from it, by the name that it has, and so does the order that was chosen in it. */
function follow(change: Change): void {
  const { from } = useLibrary.getState()
  if (change.kind === 'rename') followOrder(change.name, change.to)
  else if (change.kind === 'update' || change.kind === 'delete') followOrder(change.name, null)
  else if (change.kind === 'create') followOrder(change.view.name, null)
  const view = change.kind === 'create' ? change.view : change.kind === 'update' ? change : null
  if (view !== null) useLibrary.setState({ from: originOf(view, true) })
  else if (change.kind === 'rename' && from?.name === change.name) {
    useLibrary.setState({ from: { ...from, name: change.to } })
  } else if (change.kind === 'delete' && from?.name === change.name) useLibrary.setState({ from: null })
}

/** The view of the team that the query began from, where its query or its order is another by now. */
export function changedView(): View | undefined {
  const { from, text, sort, bad } = useLibrary.getState()
  const view = from?.own && bad === null ? teamViews().find(({ name }) => name === from.name) : undefined
  if (view === undefined) return undefined
  const isSame = isCurrent(view, text) && isSameOrder(view.sort ?? folderOrder, sort)
  return isSame ? undefined : view
}

/** Keeps the query that is there, and its order, as this view; why it was refused is told. */
export async function updateView({ name }: View): Promise<void> {
  const { text, sort } = useLibrary.getState()
  await tell(changeViews({ kind: 'update', name, query: text.trim(), sort }))
}

/** Of the views that stand beside each other (the pinned ones, the others), the next to this one or the one before; undefined: it is the last. */
export function besideView(view: View, step: 1 | -1): View | undefined {
  const team = teamViews()
  const group = team.filter(({ pinned = false }) => pinned === (view.pinned ?? false))
  return group[group.findIndex(({ name }) => name === view.name) + step]
}

/** Moves a view of the team past the one beside it; nothing where there is none. */
export async function moveView(view: View, step: 1 | -1): Promise<void> {
  const other = besideView(view, step)
  if (other !== undefined) await tell(changeViews({ kind: 'move', name: view.name, to: other.name }))
}

export const pinView = ({ name, pinned = false }: View): Promise<void> =>
  tell(changeViews({ kind: 'pin', name, pinned: !pinned }))

async function tell(change: Promise<string | null>): Promise<void> {
  const why = await change
  if (why !== null) alert(`The view was not changed: ${why}`)
}

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
    follow(change)
    announce(said(change))
    return null
  } catch (error) {
    return (error as Error).message
  }
}
