import { someOf } from '../../../shared/change/some-of'
import { number } from '../../../shared/numbers'
import { call } from '../../core/client'
import { alert, announce, useSession, workspaceId } from '../../core/session'
import { focusList } from './focus'
import { appendArrivals, runQuery, toArticle, unmarkDecided, useLibrary } from './store'

/** A sentence names at most this many titles. */
const MAX_NAMED_TITLES = 20

/** Of an action's name no more words are said. */
const MAX_SAID_WORDS = 7

/** 'Undone: Publish: Orchard robots learn to prune…', 'Undone: Publish 397 of 400 articles'. `count`: how many articles are back. */
function undoneInFewWords(label: string, count: number): string {
  const some = someOf(label, count)
  const text = `Undone: ${some?.label ?? label}`
  const words = text.split(/\s+/)
  if (words.length <= MAX_SAID_WORDS) return text
  return some === null ? `${words.slice(0, MAX_SAID_WORDS).join(' ')}…` : `Undone: ${some.articles}`
}

/** `count`: of all that were left alone, of which `left` names the first. */
function nameLeft(label: string, left: readonly { readonly title: string }[], count: number): string {
  const [only] = left
  if (count === 1 && only) return `Undo ${label}: “${only.title}” changed since; it was left alone.`
  const names = left.slice(0, MAX_NAMED_TITLES).map(({ title }) => `“${title}”`)
  const more = count > names.length ? ` and ${number(count - names.length)} more` : ''
  return `Undo ${label}: ${number(count)} articles changed since and were left alone: ${names.join(', ')}${more}.`
}

/**
 * What was undone is in sight again, and what is decided next is decided about it. Where the list has lost it meanwhile it
 * stands behind the last row, in an empty list in its own place.
 */
async function showUndone(paths: readonly string[]): Promise<void> {
  const isEmpty = useLibrary.getState().total === 0
  if (isEmpty) await runQuery({}, true)
  const [only] = paths
  if (paths.length === 1 && only !== undefined && !(await toArticle(only)) && !isEmpty) {
    await appendArrivals()
    await toArticle(only)
  }
  if (paths.length === 1 || isEmpty) focusList()
}

/** Takes back the last saved action of this workspace, or the one of that number; what changed since is named and left alone. */
export async function undoAction(action: number | null): Promise<void> {
  const workspace = workspaceId()
  if (!workspace) return
  const outcome = await call('undoAction', { workspace, action })
  switch (outcome.kind) {
    case 'undone':
      unmarkDecided(outcome.paths)
      useSession.setState({ undone: { action: outcome.action } })
      await showUndone(outcome.paths)
      if (outcome.leftCount > 0) alert(nameLeft(outcome.label, outcome.left, outcome.leftCount))
      if (outcome.count === 0) return
      return announce(undoneInFewWords(outcome.label, outcome.count), outcome.summary)
    case 'nothing':
      return announce('Nothing to undo')
    case 'changed':
      return alert(`${outcome.label}: ${outcome.path} changed since; it was left alone.`)
    case 'refused':
      return alert(`Nothing was undone: ${outcome.reason.message}`)
  }
}
