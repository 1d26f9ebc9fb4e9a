import { create } from 'zustand'
import type { Tally } from '../../shared/change/change'
import type { ResponseOf } from '../../shared/ipc/contract'
import { label, MAX_NAME_LETTERS } from '../../shared/text/label'
import type { Reason } from '../../shared/text/reason'
import type { Settings } from '../../shared/workspace/settings'
import type { WorkspaceInfo } from '../../shared/workspace/workspace-info'
import { call } from './client'
import type { SettingsPage } from './windows'
import { onLeave } from './workspace-session'

type Start = ResponseOf<'start'>

/** What the whole window shares; what a feature alone needs stays in that feature's store. */
interface Session {
  readonly start: Start | null
  readonly workspace: WorkspaceInfo | null
  readonly settings: Settings | null
  /** The article that the editor shows. */
  readonly openPath: string | null
  /** Triage has the place of list and editor. */
  readonly triaging: boolean
  /** The form was opened from triage, whose queue stands as it was: Esc leads back to it. */
  readonly fromTriage: boolean
  /** Articles with edits that are not in their file. */
  readonly unsaved: ReadonlySet<string>
  /** What this user did since midnight; null before main told. */
  readonly today: Tally | null
  /** What an undo outside the editor takes back: 'Publish: TITLE'; null: nothing. */
  readonly nextUndo: string | null
  /** The action that this window undid last, by its number, which a later one may get again: a new value for each undo. */
  readonly undone: { readonly action: number } | null
  /** Said to screen readers and shown at the bottom, under 8 words. */
  readonly announcement: { readonly text: string; readonly at: number } | null
  /** What the last save wrote; shown for two seconds. */
  readonly proof: { readonly text: string; readonly at: number } | null
  /** Failures and things to know; each stays until it is dismissed, or the folder that it is about is left. */
  readonly bars: readonly Bar[]
}

interface Bar {
  readonly id: number
  readonly text: string
  readonly kind: 'alert' | 'notice'
  /** The id of its folder; null: what it says holds in any. */
  readonly workspace: string | null
  /** What failed, as its callers call it: once that is done the bar goes. */
  readonly about: string | null
  /** The page of the settings that has more of it; null: none has. */
  readonly page: SettingsPage | null
}

/** What of it is one folder's. */
const outside = {
  workspace: null,
  openPath: null,
  triaging: false,
  fromTriage: false,
  unsaved: new Set<string>(),
  today: null,
  nextUndo: null,
  undone: null,
  announcement: null,
  proof: null,
}

export const useSession = create<Session>(() => ({
  ...outside,
  start: null,
  settings: null,
  bars: [],
}))

const set = useSession.setState
onLeave(() => set(({ bars }) => ({ ...outside, bars: bars.filter((shown) => shown.workspace === null) })))

/** The id of the open workspace, by which main knows it. */
export const workspaceId = (): string | undefined => useSession.getState().workspace?.id
export const hasWorkspace = (): boolean => useSession.getState().workspace !== null
/** A bar names up to twenty articles; more than a screen of text nobody reads. */
const MAX_BAR_LETTERS = 3_000
let lastBar = 0

export function beginSession(start: Start): void {
  set({ start, settings: start.settings })
  for (const notice of start.notices) notifyOfAny(notice)
}

/** Folders that were opened before; the last one first. */
export const setRecents = (recents: Start['recents']): void =>
  set(({ start }) => (start ? { start: { ...start, recents } } : {}))

/** An article opens in the editor, so opening one leaves triage, and the way back is known. */
export function openPath(path: string | null): void {
  const { triaging } = useSession.getState()
  set(path === null ? { openPath: null, fromTriage: false } : { openPath: path, triaging: false, fromTriage: triaging })
}

/** The form goes on to another article; where it was opened from triage Esc still leads back there. */
export function goOnTo(path: string): void {
  set(({ triaging, fromTriage }) => ({ openPath: path, triaging: false, fromTriage: triaging || fromTriage }))
}

export function markUnsaved(path: string, unsaved: boolean): void {
  const now = useSession.getState().unsaved
  if (now.has(path) === unsaved) return
  const next = new Set(now)
  if (unsaved) next.add(path)
  else next.delete(path)
  set({ unsaved: next })
}

/** `proof`: what was written; that of what was said before is no longer shown. */
export function announce(text: string, proof: string | null = null): void {
  const at = Date.now()
  const said = { text: label(text, MAX_NAME_LETTERS), at }
  set({ announcement: said, proof: proof === null ? null : { text: label(proof, MAX_NAME_LETTERS), at } })
}

/** What is in sight already isn't said again. */
function bar(
  kind: Bar['kind'],
  told: string,
  workspace = workspaceId() ?? null,
  about: string | null = null,
  page: SettingsPage | null = null,
): void {
  const text = label(told, MAX_BAR_LETTERS)
  if (useSession.getState().bars.some((shown) => shown.text === text)) return
  lastBar += 1
  set((session) => ({ bars: [...session.bars, { id: lastBar, text, kind, workspace, about, page }] }))
}

/** Says a failure: what, where, what to do. `about`: what failed, so that the bar goes once that is done (`isDone`). */
export const alert = (text: string, about: string | null = null): void => bar('alert', text, undefined, about)
/** Says something to know that is no failure. */
export const notify = (text: string): void => bar('notice', text)
/** Says what main tells: it can be about the program, or about the folder that comes next. */
export const notifyOfAny = ({ code, message }: Reason): void =>
  bar('notice', message, null, null, code === 'fields' ? 'fields' : null)

/** What failed before is done by now. */
export const isDone = (about: string): void =>
  set((session) => ({ bars: session.bars.filter((shown) => shown.about !== about) }))

export function dismissBar(id: number): void {
  set((session) => ({ bars: session.bars.filter((entry) => entry.id !== id) }))
}

/** Changes settings at once in the window and keeps them; a failure is said, the choice stays for this window. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  set((session) => (session.settings ? { settings: { ...session.settings, ...change } } : {}))
  await call('changeSettings', change).catch((error: Error) => alert(`Settings were not kept: ${error.message}`))
}
