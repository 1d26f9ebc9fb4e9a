import { call } from '../../../core/client'
import { alert, announce, workspaceId } from '../../../core/session'
import { type Entry, entryOf, type Place } from './entry-of'
import { isAdded, noteAdded } from './store'

/** The newest other article with related entries, after which the first ones of this one are written. */
async function likeOf(path: string): Promise<string | null> {
  const workspace = workspaceId()
  if (workspace === undefined) return null
  const answer = await call('suggestRelated', { workspace, path, text: '', without: [], unpublished: false })
  return answer.kind === 'found' ? answer.like : null
}

/** Adds an article of the list that was dropped on the related ones of the article at `path`; what is there already isn't added. */
export async function takeDropped(
  from: string,
  path: string,
  place: Place,
  add: (entry: Entry) => void,
): Promise<void> {
  if (from === path) return announce('An article isn’t related to itself')
  try {
    const { entry, isThere } = await entryOf(from, place, () => likeOf(path))
    if (isThere || isAdded(path, from, place.entries)) return announce('It is related already')
    add(entry)
    noteAdded(path, from, entry)
    announce('Added to Related')
  } catch (error) {
    alert(`Not added: ${(error as Error).message}`)
  }
}
