import { call } from '../../core/client'
import { workspaceId } from '../../core/session'
import { workspaceStore } from '../../core/workspace-session'
import { cursorRow, useLibrary } from '../library'
import { forgetSuggested } from './topics/store'

interface TriageState {
  /** When each decision of this sitting was made (ms), for the pace. */
  readonly times: readonly number[]
  /** How many of the queue are undecided; null before main told. */
  readonly undecided: number | null
  /** The place of the undecided article that a decision leads to; -1: there is none. */
  readonly next: number
  /** The article after whose decision no undecided one followed. */
  readonly endedAt: string | null
  /** The place in `also` of the article that stands beside this one; null: none does. */
  readonly comparing: number | null
}

const fresh = { undecided: null, next: -1, endedAt: null, comparing: null }
export const useTriage = workspaceStore<TriageState>(() => ({ ...fresh, times: [] }))
const set = useTriage.setState

/** Forgets what an earlier queue told; the pace is that of the sitting, so it stays. */
export function beginQueue(): void {
  forgetSuggested()
  set(fresh)
}

export const compare = (comparing: number | null): void => set({ comparing })

/** Asks main how far the queue is, after the cursor or a decision moved; `decided`: the last thing that happened was one. */
export async function measureQueue(decided: boolean): Promise<void> {
  const workspace = workspaceId()
  const { result } = useLibrary.getState()
  const path = cursorRow()?.path
  if (!workspace || result === null || path === undefined) return
  const found = await call('findRow', { workspace, result, path })
  if (useLibrary.getState().result !== result) return
  const ended = decided && found.nextUndecided < 0 && useLibrary.getState().decided.has(path)
  set(({ endedAt }) => ({
    undecided: found.undecided,
    next: found.nextUndecided,
    endedAt: ended ? path : endedAt,
  }))
}

/** Keeps when decisions were made; an undone one counts no more. */
export function noteDecisions(before: number, now: number, at: number): void {
  if (now > before) set(({ times }) => ({ times: [...times, at] }))
  else if (now < before) set(({ times }) => ({ times: times.slice(0, now - before) }))
}
