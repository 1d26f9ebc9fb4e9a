import { addressesOf } from '../../../../shared/card/entry-addresses'
import { call } from '../../../core/client'
import { alert, announce, workspaceId } from '../../../core/session'
import { type Entry, entryOf, type Place } from './entry-of'

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
    const entry = await entryOf(from, place, () => likeOf(path))
    const known = new Set(addressesOf(place.entries))
    if (addressesOf([entry]).some((address) => known.has(address))) return announce('It is related already')
    add(entry)
    announce('Added to Related')
  } catch (error) {
    alert(`Not added: ${(error as Error).message}`)
  }
}
