import { call } from '../../core/client'
import { workspaceId } from '../../core/session'
import { onLeave, workspaceStore } from '../../core/workspace-session'
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

/** A change of ours gave an article's file another path: it stays chosen. */
export function onChosenMoved(path: string, to: string): void {
  if (get().paths.has(path))
    set(({ paths }) => ({ paths: new Set([...paths].map((one) => (one === path ? to : one))) }))
}

/** What is being chosen and isn't yet, since main has to say which articles these are. */
let choosing: Promise<void> | null = null
onLeave(() => {
  choosing = null
})

function choose(job: Promise<void>): Promise<void> {
  const mine = job.finally(() => {
    if (choosing === mine) choosing = null
  })
  choosing = mine
  return mine
}

/** Right behind a key that chooses, whether that has chosen; true where nothing is being chosen. */
export const hasChosen = async (): Promise<boolean> =>
  choosing === null ||
  choosing.then(
    () => true,
    () => false,
  )

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
export const extendSelection = (index: number): Promise<void> => choose(extend(index))

async function extend(index: number): Promise<void> {
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
export const selectAll = (): Promise<void> => choose(addAll())

async function addAll(): Promise<void> {
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

/** The articles of the query that is shown, in its order. */
export async function allPaths(): Promise<readonly string[]> {
  const workspace = workspaceId()
  const { result } = useLibrary.getState()
  return workspace === undefined || result === null ? [] : call('listPaths', { workspace, result })
}
