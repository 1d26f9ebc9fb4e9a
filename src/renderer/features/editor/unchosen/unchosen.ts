import { isAnother } from '../../../../shared/change/another'
import { putOnto } from '../../../../shared/change/put-onto'
import type { Unchosen, UnchosenHead } from '../../../../shared/drafts/unchosen'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import { call } from '../../../core/client'
import { alert, announce, workspaceId } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import { edited, isDirty } from '../text/history'
import { articleAt, change, shownArticle, showTab } from '../text/store'
import { errorsBeside } from '../text/unwritten'

type Left = readonly Unchosen[]

interface State {
  /** What is kept of each article that was opened, newest first. */
  readonly kept: Readonly<Record<string, readonly UnchosenHead[]>>
  /** What was kept just now, to be said above its article; null: nothing, or it was seen. */
  readonly news: { readonly path: string; readonly text: string } | null
  /** The list takes the focus as soon as it is there. */
  readonly wantsFocus: boolean
}

export const useUnchosen = workspaceStore<State>(() => ({ kept: {}, news: null, wantsFocus: false }))
const set = useUnchosen.setState

const known = (path: string, { kept }: ResponseOf<'listUnchosen'>): void =>
  set((state) => ({ kept: { ...state.kept, [path]: kept } }))

/** Learns what is kept of an article; what can't be asked is as if nothing were. */
export async function listUnchosen(path: string): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  await call('listUnchosen', { workspace, path }).then(
    (answer) => known(path, answer),
    () => undefined,
  )
}

/** What is kept of an article whose file was renamed is kept under its new name too, and is found there. */
export async function takeKeptAlong(from: string, to: string): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  const { kept } = await call('listUnchosen', { workspace, path: from })
  // Oldest first, so that they stand in the order that they had.
  for (const head of kept.toReversed()) {
    const { unchosen } = await call('readUnchosen', { workspace, path: from, id: head.id })
    if (unchosen === null) continue
    const { base, text } = unchosen
    known(to, await call('keepUnchosen', { workspace, path: to, left: [{ side: head.side, base, text }], instead: [] }))
  }
}

function said(left: Left): string {
  if (left.some(({ side }) => side === 'discarded')) return 'Your changes are kept for 30 days'
  const sides = new Set(left.map(({ side }) => side))
  return sides.size > 1 ? 'Both sides are kept for 30 days' : 'The other side is kept for 30 days'
}

/**
 * Keeps what isn't chosen; false where it could not be kept, which was said with `otherwise`. `instead`: ids of what gives way to
 * it. `isQuiet`: it may be chosen yet, so nothing is said of it.
 */
export async function keepUnchosen(
  path: string,
  left: Left,
  otherwise: string,
  { instead = [], isQuiet = false }: { readonly instead?: readonly string[]; readonly isQuiet?: boolean } = {},
): Promise<boolean> {
  const workspace = workspaceId()
  if (!workspace || left.length + instead.length === 0) return true
  try {
    known(path, await call('keepUnchosen', { workspace, path, left: [...left], instead: [...instead] }))
    if (!isQuiet) set({ news: { path, text: said(left) } })
    return true
  } catch (error) {
    alert(`${otherwise}: ${(error as Error).message}`)
    return false
  }
}

export const seen = (): void => set({ news: null })

/**
 * Back to the file's text, once what was typed is kept; a step like any other, so undo brings the edits back sooner. What is half typed in
 * a list goes too.
 */
export async function discard(): Promise<void> {
  const article = shownArticle()
  if (!article || !isDirty(article)) return
  const { path, base, text } = article
  const left = [{ side: 'discarded', base, text }] as const
  if (!(await keepUnchosen(path, left, 'Nothing was discarded, since it could not be kept'))) return
  if (articleAt(path)?.text !== text) {
    announce('Not discarded: you typed on')
    return
  }
  change(path, (now) => ({ ...edited(now, now.base, 'discard', Date.now()), errors: {}, boxes: {}, last: null }))
  announce('Changes discarded. Undo brings them back')
}

/** Shows what is kept of the open article. */
export function showUnchosen(): void {
  set({ news: null, wantsFocus: true })
  showTab('changes')
}

export const hasUnchosen = (): boolean => {
  const article = shownArticle()
  return article !== undefined && (useUnchosen.getState().kept[article.path] ?? []).length > 0
}

export async function readUnchosen(path: string, { id }: UnchosenHead): Promise<Omit<Unchosen, 'side'> | null> {
  const workspace = workspaceId()
  if (!workspace) return null
  return (await call('readUnchosen', { workspace, path, id })).unchosen
}

/** Makes what was typed once of the article's text as it is now, as one step. */
export function putBack(path: string, typed: Pick<Unchosen, 'base' | 'text'> | null, name: string): void {
  const article = articleAt(path)
  if (article && typed && isAnother(typed.base, article.text)) {
    alert(`${name}: this was kept of another article than stands in this file now.`)
    return
  }
  const text = article && typed && putOnto(article.text, typed)
  if (!text) alert('This can’t be brought back: it isn’t kept any more, or the article can’t hold it as it is now.')
  else if (text === article.text) announce('The article says this already')
  else {
    change(path, (now) => ({
      ...edited(now, text, 'unchosen', Date.now()),
      last: null,
      errors: errorsBeside(now, text),
    }))
    set({ news: null })
    announce(`Brought back: ${name}`)
  }
}

/** Puts what was left back into the article's text, as one step of its own; nothing is saved. */
export async function bringBack(path: string, head: UnchosenHead): Promise<void> {
  try {
    putBack(path, await readUnchosen(path, head), head.fields.join(', '))
  } catch (error) {
    alert(`Not brought back: ${(error as Error).message}`)
  }
}
