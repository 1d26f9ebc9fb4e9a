import type { Draft, DraftHead } from '../../../../shared/drafts/draft'
import type { Unchosen } from '../../../../shared/drafts/unchosen'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import { call } from '../../../core/client'
import { alert, notify, openPath, workspaceId } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import type { Version } from '../text/history'
import { articleAt, useEditor } from '../text/store'
import { keepUnchosen, putBack } from '../unchosen/unchosen'
import { keepNow } from './drafts'

interface Drafts {
  /** Titles by path, of those that are known. */
  readonly titles: Readonly<Record<string, string>>
  /** Unsaved work of an earlier visit that isn't open yet, oldest first. */
  readonly drafts: readonly DraftHead[]
  /** What was dropped last; it can be brought back. */
  readonly dropped: Draft | null
}

export const useDrafts = workspaceStore<Drafts>(() => ({ titles: {}, drafts: [], dropped: null }))
const set = useDrafts.setState

/** The contract's cap. */
const MAX_NAMES = 200

/** Offers what an earlier visit left unsaved; nothing waits for the answer. */
export async function restoreDrafts(drafts: readonly DraftHead[]): Promise<void> {
  set({ drafts })
  const workspace = workspaceId()
  if (!workspace || drafts.length === 0) return
  const paths = drafts.slice(0, MAX_NAMES).map(({ path }) => path)
  // Without titles the files' names stand there.
  const names = await call('readNames', { workspace, paths }).catch(() => [])
  set({ titles: Object.fromEntries(names.map(({ title }, index) => [paths[index] ?? '', title])) })
}

/** It is open now, or gone: offered no more. */
export const offerNoMore = (path: string): void =>
  set(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.path !== path) }))

/** Whether an earlier visit left unsaved work of this article that isn't open yet. */
export const isOffered = (path: string): boolean => useDrafts.getState().drafts.some((draft) => draft.path === path)

/** What an earlier visit left of this article: whoever opens it goes on with that, so nothing typed now can take its place. */
export async function keptDraft(path: string): Promise<Version | null> {
  const workspace = workspaceId()
  if (!workspace || !isOffered(path)) return null
  const { draft } = await call('readDraft', { workspace, path })
  if (draft === null) alert(`The unsaved edits of ${path} can't be read any more.`)
  return draft
}

/** Opens an article with its kept work, and shows what that changes. */
export function takeDraft({ path }: DraftHead): void {
  useEditor.setState({ tab: 'changes' })
  openPath(path)
}

/** Opens again what the window showed when it crashed; three crashes on one article open it as source. */
export function reopen({ path, source }: NonNullable<ResponseOf<'start'>['reopen']>): void {
  if (source) {
    useEditor.setState({ tab: 'source' })
    notify('This article opens as source: the window ended three times while it was shown.')
  }
  openPath(path)
}

/**
 * Drops a draft, only on the editor's word; it is kept like all that is discarded, and the last one is brought back at once. Who opens
 * its article meanwhile begins without it.
 */
export async function dropDraft(head: DraftHead): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  const { path } = head
  offerNoMore(path)
  const offerAgain = (): void => set(({ drafts }) => ({ drafts: [head, ...drafts] }))
  try {
    const { draft } = await call('readDraft', { workspace, path })
    const left: readonly Unchosen[] = draft === null ? [] : [{ side: 'discarded', base: draft.base, text: draft.text }]
    if (!(await keepUnchosen(path, left, 'The unsaved edits were not dropped, since they could not be kept'))) {
      return offerAgain()
    }
    await call('dropDraft', { workspace, path })
    // What was typed meanwhile was kept in its place.
    if (articleAt(path)) await keepNow(path)
    set({ dropped: draft })
  } catch (error) {
    offerAgain()
    alert(`The unsaved edits were not dropped: ${(error as Error).message}`)
  }
}

/** Keeps and offers again what was dropped last. */
export async function bringBack(): Promise<void> {
  const workspace = workspaceId()
  const { dropped } = useDrafts.getState()
  if (!workspace || dropped === null) return
  const { path, at, base, text } = dropped
  try {
    // Typed on since: it comes into that text as a step of its own, and takes the place of nothing.
    if (articleAt(path)?.refused === null) {
      putBack(path, { base, text }, 'The unsaved edits')
      set({ dropped: null })
      return
    }
    await call('keepDraft', { workspace, path, base, text })
    set(({ drafts }) => ({ drafts: [{ path, at }, ...drafts], dropped: null }))
  } catch (error) {
    alert(`The unsaved edits were not brought back: ${(error as Error).message}`)
  }
}
