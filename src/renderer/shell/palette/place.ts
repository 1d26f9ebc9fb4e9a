import { builtInViews } from '../../../shared/query'
import { useSession } from '../../core/session'
import { cursorRow, hasSelection, isCurrent, useLibrary, useSelection } from '../../features/library'

/** What fits a place, by the ids of commands, the likeliest first. */
export interface Place {
  /** Whom it is about: an article, a selection, a view. */
  readonly name: string
  readonly ids: readonly string[]
}

const ofOpen = [
  'article.publishNext',
  'article.save',
  'article.review',
  'article.addRelated',
  'article.discard',
  'article.bringBack',
  'tab.preview',
  'tab.source',
  'tab.changes',
  'pictures.check',
] as const
const ofRow = ['list.pass', 'list.hold', 'list.reconsider', 'list.topics', 'list.open', 'list.look'] as const
const ofStory = ['article.openSource', 'list.copy', 'select.toggle', 'pictures.check'] as const
const ofSelection = [
  'list.publish',
  'list.unpublish',
  'list.pass',
  'list.hold',
  'list.topics',
  'list.changeField',
] as const
const ofView = ['list.arrivals', 'triage.open', 'pictures.checkView', 'view.new', 'view.rename', 'view.delete'] as const
const ofNoFolder = ['folder.open', 'folder.sample'] as const

/** Each that some place names; a test holds them against the commands there are. */
export const placedIds: readonly string[] = [
  ...new Set([...ofOpen, ...ofRow, ...ofStory, ...ofSelection, ...ofView, ...ofNoFolder]),
]

function viewName(): string {
  const text = useLibrary.getState().ran
  const team = useSession.getState().workspace?.views ?? []
  const view = [...builtInViews, ...team].find((one) => isCurrent(one, text))
  return view?.name ?? `“${text.trim()}”`
}

/** Where the palette was opened. `editing`: in the open article. */
export function placeNow(editing: boolean): Place {
  const { openPath, workspace, triaging, unsaved } = useSession.getState()
  if (workspace === null) return { name: 'no folder yet', ids: ofNoFolder }
  const { rows } = useLibrary.getState()
  if (editing && openPath !== null) {
    const title = [...rows.values()].find(({ path }) => path === openPath)?.card?.title ?? openPath
    return { name: unsaved.has(openPath) ? `${title}, unsaved` : title, ids: ofOpen }
  }
  if (hasSelection() && !triaging) {
    return { name: `${useSelection.getState().paths.size} selected`, ids: [...ofSelection, 'select.none'] }
  }
  const card = cursorRow()?.card
  if (card) {
    const turn = card.published ? 'list.unpublish' : 'list.publish'
    return { name: card.title, ids: [turn, ...ofRow, ...ofStory, ...ofView.slice(0, 2)] }
  }
  return { name: viewName(), ids: ofView }
}
