import { call } from '../../app/client'
import { workspaceId } from '../../app/session'
import { workspaceStore } from '../../app/workspace-session'
import { moveCursor, rowAt, useLibrary } from './store'

/** What extending goes on from: places of one result. */
interface Range {
  readonly result: number | null
  readonly anchor: number
  /** Where the cursor was left: one that stands elsewhere begins a new range. */
  readonly at: number
  /** What was chosen before this range. */
  readonly base: ReadonlySet<string>
}

interface Selection {
  /** The chosen articles, whether or not the list shows them; they stay over a new query and another layout. */
  readonly paths: ReadonlySet<string>
  readonly range: Range | null
}

const none: Selection = { paths: new Set<string>(), range: null }

export const useSelection = workspaceStore<Selection>(() => none)

const get = useSelection.getState
const set = useSelection.setState

export const hasSelection = (): boolean => get().paths.size > 0
export const clearSelection = (): void => set(none)

/** Chooses the article of this place, or no longer; extending goes on from it. */
export function toggleSelected(index: number): void {
  const path = rowAt(index)?.path
  if (path === undefined) return
  const paths = new Set(get().paths)
  if (!paths.delete(path)) paths.add(path)
  const base = new Set(paths)
  base.delete(path)
  set({ paths, range: { result: useLibrary.getState().result, anchor: index, at: index, base } })
}

/** Chooses all from where extending began, else from the cursor, to this place, and puts the cursor there. */
export async function extendSelection(index: number): Promise<void> {
  const { result, cursor, total } = useLibrary.getState()
  const to = Math.min(total - 1, Math.max(0, index))
  if (total === 0) return
  const { range, paths } = get()
  const goesOn = range !== null && range.result === result && range.at === cursor
  const { anchor, base } = goesOn ? range : { anchor: cursor, base: paths }
  const next: Range = { result, anchor, at: to, base }
  set({ range: next })
  moveCursor(to)
  const between = await pathsBetween(Math.min(anchor, to), Math.max(anchor, to))
  // Who extended further meanwhile has the newer range.
  if (get().range === next) set({ paths: new Set([...base, ...between]) })
}

/** Chooses all articles of the query that is shown, beside those that are chosen already. */
export async function selectAll(): Promise<void> {
  const all = await allPaths()
  set(({ paths }) => ({ paths: new Set([...paths, ...all]), range: null }))
}

async function pathsBetween(from: number, to: number): Promise<readonly string[]> {
  const known: string[] = []
  for (let index = from; index <= to; index += 1) {
    const path = rowAt(index)?.path
    if (path === undefined) return (await allPaths()).slice(from, to + 1)
    known.push(path)
  }
  return known
}

async function allPaths(): Promise<readonly string[]> {
  const workspace = workspaceId()
  const { result } = useLibrary.getState()
  return workspace === undefined || result === null ? [] : call('listPaths', { workspace, result })
}
