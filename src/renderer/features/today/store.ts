import type { Tally, TodayEntry } from '../../../shared/change/change'
import { call } from '../../core/client'
import { alert, announce, useSession, workspaceId } from '../../core/session'
import { workspaceStore } from '../../core/workspace-session'
import { lastStates, summaryText } from './summary'

/** What this user changed since midnight, newest first; null until it was read. */
export const useToday = workspaceStore<{ readonly entries: readonly TodayEntry[] | null }>(() => ({ entries: null }))

const isSame = (a: Tally, b: Tally): boolean => (Object.keys(b) as (keyof Tally)[]).every((key) => a[key] === b[key])

/** Reads what was done today: for the view, the totals and the name of the next undo. */
export async function loadToday(): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  try {
    const { tally, undo, entries } = await call('readToday', { workspace })
    // The view reads again when main tells of a new tally; the one it just read is none.
    useSession.setState(({ today }) => ({
      today: today !== null && isSame(today, tally) ? today : tally,
      nextUndo: undo,
    }))
    useToday.setState({ entries })
  } catch (error) {
    useToday.setState({ entries: [] })
    alert(`What you changed today could not be read: ${(error as Error).message}`)
  }
}

const day = (): string =>
  new Date().toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** Copies what was done today as plain text. */
export async function copySummary(): Promise<void> {
  const { workspace } = useSession.getState()
  if (!workspace) return
  try {
    const { tally, entries } = await call('readToday', { workspace: workspace.id })
    const { published, unpublished } = lastStates(entries)
    const paths = [...published, ...unpublished].map(({ path }) => path)
    const names = await call('readNames', { workspace: workspace.id, paths })
    const links = new Map(names.flatMap(({ url }, index) => (url === null ? [] : [[paths[index] ?? '', url] as const])))
    const text = summaryText({ day: day(), workspace: workspace.name, tally, entries, links })
    await call('copyText', { text })
    announce('Summary copied')
  } catch (error) {
    alert(`The summary was not copied: ${(error as Error).message}`)
  }
}
