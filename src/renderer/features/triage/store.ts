import type { ResponseOf } from '../../../shared/ipc/contract'
import { call } from '../../core/client'
import { workspaceId } from '../../core/session'
import { onLeave, workspaceStore } from '../../core/workspace-session'
import { cursorRow, useLibrary } from '../library'

export type Story = ResponseOf<'readStory'>

interface TriageState {
  /** What was read of each article beside its card, by path. It stays while triage is open, so digits keep their topics. */
  readonly stories: ReadonlyMap<string, Story>
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

const fresh = { stories: new Map<string, Story>(), undecided: null, next: -1, endedAt: null, comparing: null }
export const useTriage = workspaceStore<TriageState>(() => ({ ...fresh, times: [] }))
const set = useTriage.setState

/** Paths whose story is here or under way. */
let asked = new Set<string>()

onLeave(() => {
  asked = new Set()
})

/** Forgets what an earlier queue told; the pace is that of the sitting, so it stays. */
export function beginQueue(): void {
  asked = new Set()
  set(fresh)
}

export const compare = (comparing: number | null): void => set({ comparing })

/** Reads what the card shows beside the article itself. Without it a card lacks suggestions only, so a failure isn't told. */
export async function needStory(path: string): Promise<void> {
  const workspace = workspaceId()
  if (!workspace || asked.has(path)) return
  const own = asked
  own.add(path)
  try {
    const story = await call('readStory', { workspace, path })
    if (own === asked) set(({ stories }) => ({ stories: new Map([...stories, [path, story]]) }))
  } catch {
    own.delete(path)
  }
}

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
