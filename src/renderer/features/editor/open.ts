import { isAnother } from '../../../shared/change/another'
import type { ResponseOf } from '../../../shared/ipc/contract'
import type { WindowEvent } from '../../../shared/ipc/events'
import { call } from '../../core/client'
import { alert, announce, notify, openPath, useSession, workspaceId } from '../../core/session'
import { cameToo } from './changed/outside'
import { questionOf } from './conflict/question'
import { isKept, keepNow } from './drafts/drafts'
import { isOffered, keptDraft, offerNoMore } from './drafts/restore'
import { begun, isClashing, isDirty, met, type Version } from './text/history'
import { leftByGit, sidesToSettle } from './text/marks'
import { articleAt, begin, change, forget, hasChosen, type OpenArticle, type Reason, useEditor } from './text/store'
import { allUnwritten } from './text/unwritten'
import { listUnchosen, takeKeptAlong } from './unchosen/unchosen'

/** At most this many clean articles keep their undo after another one was opened. */
const MAX_KEPT_ARTICLES = 12

/** Shows an article: at once where it is known, and then with what its file holds now. */
export async function load(path: string): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  void listUnchosen(path)
  try {
    const [outcome, draft] = await Promise.all([call('openArticle', { workspace, path }), keptDraft(path)])
    const known = articleAt(path)
    if (!known || known.refused) {
      open(path, outcome, draft)
      offerNoMore(path)
    } else if (outcome.kind === 'refused') lose(path, outcome.reason)
    else {
      change(path, () => ({ readOnly: outcome.readOnly }))
      take(path, outcome.text)
    }
    askOfGit(path)
  } catch (error) {
    alert(`This article could not be opened: ${(error as Error).message}`)
  }
  letGo(path)
}

/** Asks about what git left in conflict; where there is nothing to choose its source is shown, and the next article as before. */
function askOfGit(path: string): void {
  const article = articleAt(path)
  if (!article) return
  if (sidesToSettle(article) !== null) change(path, () => ({ settling: true }))
  if (useSession.getState().openPath !== path) return
  const isSource = leftByGit(article)?.sides === null
  const { tab, tabBefore } = useEditor.getState()
  if (isSource && tab !== 'source') useEditor.setState({ tab: 'source', tabBefore: tab })
  else if (!isSource && tabBefore !== null) useEditor.setState({ tab: tabBefore, tabBefore: null })
}

/** Begins an article with what an earlier run left of it, where that is kept, on what its file holds now. */
function open(path: string, outcome: ResponseOf<'openArticle'>, draft: Version | null): void {
  if (draft === null) {
    if (outcome.kind === 'text') begin(path, outcome.text, { readOnly: outcome.readOnly })
    else begin(path, '', { refused: { reason: outcome.reason, preview: outcome.preview } })
    return
  }
  const kept = { ...begun(draft.base), text: draft.text, undo: [{ base: draft.base, text: draft.base }] }
  if (outcome.kind === 'text') begin(path, '', { ...met(kept, outcome.text), readOnly: outcome.readOnly })
  else begin(path, '', { ...kept, disk: null, lost: outcome.reason })
  followWhereAway(path)
  announce('Your unsaved edits are back')
}

/** Nothing of the article's text is let go with its file. Who is asked something types elsewhere when it is back: asked for anew. */
function lose(path: string, reason: Reason): void {
  change(path, () => ({ disk: null, lost: reason, settling: false }))
  followWhereAway(path)
}

/** Its file is gone, or another article has its place. */
const isAway = ({ lost, base, disk }: OpenArticle): boolean =>
  lost?.code === 'missing' || (disk !== null && disk !== base && isAnother(base, disk))

function followWhereAway(path: string): void {
  const article = articleAt(path)
  if (article && isAway(article)) void follow(path)
}

/** Looks once more where articles went whose files are gone: the new one may have been seen later. */
export function followLost(): void {
  for (const path of Object.keys(useEditor.getState().articles)) followWhereAway(path)
}

/** Goes along where a file was renamed, with all that is unsaved and its undo. */
async function follow(path: string): Promise<void> {
  const workspace = workspaceId()
  const article = articleAt(path)
  if (!workspace || !article || article.refused) return
  const { path: to } = await call('findMoved', { workspace, path, text: article.base }).catch(() => ({ path: null }))
  const now = articleAt(path)
  if (to === null || now === undefined || !isAway(now) || !isFree(to)) return
  await goAlong({ ...now, disk: null }, to)
  notify(`${path} is ${to} now; what you typed went along.`)
}

/** What waits at a new path is of its own: then both stay where they are. */
const isFree = (path: string): boolean => !isOffered(path) && articleAt(path) === undefined

/** Its file lies elsewhere by now: all that is unsaved and its undo go there. */
async function goAlong(now: OpenArticle, to: string): Promise<void> {
  const workspace = workspaceId()
  const { path } = now
  // A save that is under way writes the old file.
  begin(to, '', { ...now, path: to, lost: null, saving: false, asksAgain: false })
  if (useSession.getState().openPath === path) openPath(to)
  else void load(to)
  forget(path)
  takeKeptAlong(path, to).catch((error: Error) =>
    alert(`What is kept of ${path} for 30 days did not go along with it: ${error.message}`),
  )
  await keepNow(to)
  // Until then the old one is all that a crash would leave.
  if (workspace && isKept(to)) call('dropDraft', { workspace, path }).catch(() => undefined)
}

/** A change of ours gave an article's file another path, by main's news or its answer, whichever comes first. */
export function onMoved(path: string, to: string): void {
  const now = articleAt(path)
  if (now === undefined) return
  if (isFree(to)) void goAlong(now, to)
  else void load(path)
}

/** The clean articles beyond the last few are closed; those with edits stay until they are saved or discarded. */
function letGo(shown: string): void {
  const clean = Object.values(useEditor.getState().articles).filter(
    (one) => one.path !== shown && !isDirty(one) && !hasChosen(one) && allUnwritten(one).length === 0,
  )
  for (const { path } of clean.slice(0, Math.max(0, clean.length - MAX_KEPT_ARTICLES))) {
    forget(path)
    const workspace = workspaceId()
    if (workspace) call('closeArticle', { workspace, path }).catch(() => undefined)
  }
}

/** What the file holds now; what others changed is shown until it is seen. */
export function take(path: string, disk: string, own = false): void {
  const before = articleAt(path)
  if (!before || (before.disk === disk && before.lost === null)) return
  const came = { at: Date.now(), was: before.disk ?? before.base }
  const outside = own ? before.outside : cameToo(before.outside, came)
  change(path, (now) => ({ ...met(now, disk), lost: null, ...(disk !== now.base && { outside }) }))
  followWhereAway(path)
  const now = articleAt(path)
  if (now?.settling && questionOf(now, disk) === null) change(path, () => ({ settling: false }))
  if (useSession.getState().openPath !== path || now === undefined || before.base === disk) return
  announce(isClashing(now) ? 'Changed on disk where you edit' : 'Updated from disk')
}

/** Main's news about an open article. */
export function onArticleEvent(event: Extract<WindowEvent, { kind: 'article' }>): void {
  const { path, text, reason, own } = event
  if (articleAt(path)?.saving) change(path, () => ({ asksAgain: true }))
  else if (articleAt(path)?.refused) void load(path)
  else if (text !== null) take(path, text, own)
  else {
    lose(path, reason ?? { code: 'missing', message: 'The file is gone.' })
    const isGone = articleAt(path)?.lost?.code === 'missing'
    if (useSession.getState().openPath === path) {
      announce(isGone ? 'This file is gone from disk' : 'This file can’t be read any more')
    }
  }
}
