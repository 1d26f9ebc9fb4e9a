import { ArticleError, forbidsEditing } from '../../../../shared/article'
import { changedFields } from '../../../../shared/change/field-names'
import type { Unchosen } from '../../../../shared/drafts/unchosen'
import { isTurnedByMoving, switchEdits, whyStateless } from '../../../../shared/fields/table/published'
import { stepsTo } from '../../../../shared/fields/table/values'
import { findingsOf } from '../../../../shared/validation'
import { call } from '../../../core/client'
import { fieldsNow } from '../../../core/fields'
import { alert, announce, isDone, workspaceId } from '../../../core/session'
import { onLeave } from '../../../core/workspace-session'
import { keepWordsOf } from '../conflict/own-words'
import { decide } from '../decide'
import { saveBegins, saveIsThrough } from '../drafts/drafts'
import { load, take } from '../open'
import { articleOf } from '../text/article-of'
import { isClashing, isDirty, saved } from '../text/history'
import { sidesToSettle } from '../text/marks'
import { articleAt, change, setField, shownArticle, takenSoFar, useEditor } from '../text/store'
import { holdsWork, sayUnwritten } from '../text/unwritten'
import { pathKey } from '../text/values'
import { keepUnchosen } from '../unchosen/unchosen'
import { askReplace } from './ask'
import { leaveEmpty } from './leave-empty'
import { mayBeSaved, saidOfUnreadable } from './save-anyway'

/**
 * Writes the open article's text to its file, without what was begun and left empty. True once the file holds it; false where it stays
 * unsaved: a conflict, a refusal, a 'no' to replacing the file. What is typed meanwhile stays unsaved on the new base.
 */
export async function saveOpen(): Promise<boolean> {
  const { path } = shownArticle() ?? {}
  return path === undefined ? false : saveWithout(path, leaveEmptyOf(path))
}

/** The same of an article that a save may write. */
export function leaveEmptyOf(path: string): string {
  const article = articleAt(path)
  return !article || article.refused || article.saving || article.lost !== null || isClashing(article)
    ? ''
    : leaveEmpty(path)
}

/** `empty`: what was taken out of it, as it is called. */
async function saveWithout(path: string, empty: string): Promise<boolean> {
  const article = articleAt(path)
  if (!article || article.refused || article.saving) return false
  if (article.lost !== null) {
    const what = article.lost.code === 'missing' ? 'is gone from disk' : 'can’t be read any more'
    announce(`Not saved: this file ${what}. Its bar says what can be done`)
    return false
  }
  if (!isDirty(article)) {
    const isAll = !tellUnwritten(article.path)
    const nothing = empty === '' ? 'Nothing to save' : `Nothing to save: ${empty} was empty`
    announce(isAll ? nothing : 'Not saved: what stands in a field isn’t written')
    return isAll
  }
  // Who solves git's marks in the source saves what is there.
  if (isClashing(article) || (useEditor.getState().tab !== 'source' && sidesToSettle(article) !== null)) {
    change(article.path, () => ({ settling: true }))
    return false
  }
  if (!(await mayBeSaved(article))) return false
  return save(article.path, false, empty)
}

/** Says of each open article what a save doesn't write; gives of how many. */
export const tellAllUnwritten = (): number => Object.keys(useEditor.getState().articles).filter(tellUnwritten).length

/** The same of those that would be missed were the folder left. */
export const tellUnwrittenWork = (): number =>
  Object.values(useEditor.getState().articles).filter((one) => holdsWork(one) && tellUnwritten(one.path)).length

const writing = (path: string): string => `write ${path}`
const writingFields = (path: string): string => `write the fields of ${path}`

/** Says which fields hold what a save doesn't write, and why; false where there are none, or the article isn't open. */
export function tellUnwritten(path: string): boolean {
  isDone(writingFields(path))
  const article = articleAt(path)
  const said = article === undefined ? '' : sayUnwritten(article, fieldsNow())
  if (said === '') return false
  const where = shownArticle()?.path === path ? '' : ` of ${path}`
  alert(`Not saved${where}, since it can’t be written: ${said}`, writingFields(path))
  return true
}

/** Until main has answered, news of the file wait: they and the answer may come in another order than they were made in. */
async function whileSaving<T>(path: string, send: () => Promise<T>): Promise<T> {
  // What is refused from here on goes back to what is saved.
  change(path, (now) => ({ saving: true, typing: takenSoFar(now) }))
  saveBegins(path)
  try {
    return await send()
  } finally {
    const isMissed = articleAt(path)?.asksAgain === true
    change(path, () => ({ saving: false, asksAgain: false }))
    if (isMissed) void load(path)
  }
}

/**
 * The same for any open article whose text may be written; `replace`: its editor said yes to replacing a read-only or linked file; `empty`:
 * what was taken out of it, as it is called.
 */
export async function save(path: string, replace: boolean, empty = ''): Promise<boolean> {
  const workspace = workspaceId()
  const article = articleAt(path)
  if (!workspace || !article) return false
  const { base, text, outside } = article
  // What was merged while it was typed is said with what the save itself merges.
  const [first] = outside
  const merged = first === undefined ? [] : changedFields(first.was, base, fieldsNow())
  try {
    const outcome = await whileSaving(path, () => call('saveArticle', { workspace, path, base, text, replace }))
    const theirs = [...new Set([...merged, ...(outcome.kind === 'merged' ? outcome.theirs : [])])]
    switch (outcome.kind) {
      case 'saved':
      case 'merged':
        change(path, (now) => ({
          ...saved(now, text, outcome.text),
          settling: false,
          lost: null,
          outside: [],
        }))
        isDone(writing(path))
        await saveIsThrough(path)
        {
          const without = empty === '' ? 'Saved' : `Saved without ${empty}, which was empty`
          const unreadable = saidOfUnreadable(outcome.text)
          const word = tellUnwritten(path) ? 'Saved, but not all that you typed' : (unreadable ?? without)
          announce(
            theirs.length === 0 ? word : `${word}; others had changed ${theirs.join(', ')}`,
            unreadable === null ? outcome.proof.summary : null,
          )
        }
        return true
      case 'conflict':
        take(path, outcome.disk)
        change(path, (now) => ({ settling: isClashing(now) || sidesToSettle(now) !== null }))
        return false
      case 'ask':
        return (await askReplace(path, outcome.reason.message)) ? save(path, true, empty) : false
      case 'refused':
        alert(`Not saved: ${outcome.reason.message}`, writing(path))
        return false
    }
  } catch (error) {
    alert(`Not saved: ${(error as Error).message}`, writing(path))
    return false
  }
}

/**
 * Saves what a conflict was settled to: the text stands on the file's. What is `left` by it is kept first; where it can't be kept
 * nothing is settled.
 */
export async function saveSettled(
  path: string,
  disk: string,
  text: string,
  left: readonly Unchosen[],
): Promise<boolean> {
  const chosenWords = await keepWordsOf(path)
  if (chosenWords === null) return false
  if (!(await keepUnchosen(path, left, 'Not saved, since what you didn’t choose could not be kept'))) return false
  const now = articleAt(path)
  // Settled by an earlier press, or the file is another one by now.
  if (!now?.settling || now.disk !== disk) return false
  change(path, ({ undo, base, text: mine, outside }) => ({
    undo: [...undo, { base, text: mine }],
    base: disk,
    disk,
    text,
    // Its save says what else was changed.
    outside: text === disk ? [] : outside,
    settling: false,
    choices: {},
    last: null,
  }))
  if (text === disk) {
    announce('Saved nothing: the article is as its file has it')
    return true
  }
  if (!(await save(path, false))) return false
  // What was written and isn't chosen stays kept; what is chosen is in the file.
  const instead = { instead: chosenWords, isQuiet: true }
  void keepUnchosen(path, [], 'What was kept of your own words could not be dropped', instead)
  return true
}

/** Writes the file of an article again that is gone from the disk. */
export async function writeAgain(path: string): Promise<void> {
  const workspace = workspaceId()
  const article = articleAt(path)
  if (!workspace || !article) return
  const { text } = article
  try {
    const outcome = await whileSaving(path, () => call('writeAgain', { workspace, path, text }))
    if (outcome.kind === 'refused' || outcome.kind === 'ask')
      alert(`Not written: ${outcome.reason.message}`, writing(path))
    if (outcome.kind !== 'saved') return
    change(path, (now) => ({ ...saved(now, text, outcome.text), lost: null, outside: [] }))
    isDone(writing(path))
    await saveIsThrough(path)
    announce('Written again', outcome.proof.summary)
  } catch (error) {
    alert(`Not written: ${(error as Error).message}`, writing(path))
  }
}

/** What stands against publishing a text, asked once: the same command again publishes it anyway. */
let asked: { readonly path: string; readonly text: string } | null = null
onLeave(() => {
  asked = null
})

/** Sets the switch of an open article; why it can't be set, or nothing. */
function turnOn(path: string, text: string): string | undefined {
  const { switch: turned } = fieldsNow()
  const field = pathKey(stepsTo(turned?.key ?? ''))
  try {
    for (const edit of switchEdits(articleOf(text), true, path, turned)) setField(path, edit, field)
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return error.message
  }
  return articleAt(path)?.errors[field]
}

/** Publishes the open article together with its other edits. True once the file holds them. */
export async function publishAndSave(): Promise<boolean> {
  const article = shownArticle()
  if (!article || article.refused) return false
  const { path } = article
  const unwritten = sayUnwritten(article, fieldsNow())
  if (unwritten !== '') {
    alert(`Not published, since this can’t be written: ${unwritten}`, writingFields(path))
    return false
  }
  const empty = leaveEmptyOf(path)
  const { text } = articleAt(path) ?? article
  const now = articleOf(text)
  const reason = now.problems.find(forbidsEditing) ?? whyStateless(path, now.data, fieldsNow().switch)
  if (reason) {
    alert(`Not published: ${reason.message}`)
    return false
  }
  const wrong = findingsOf(now, { fields: fieldsNow() }).find(({ severity }) => severity === 'error')
  if (wrong && !(asked?.path === path && asked.text === text)) {
    asked = { path, text }
    announce(`${wrong.message} Once more to publish anyway.`)
    return false
  }
  if (isTurnedByMoving(path, fieldsNow().switch)) {
    if (isDirty(articleAt(path) ?? article) && !(await saveWithout(path, empty))) return false
    return (await decide(path, { kind: 'publish' })) !== null
  }
  const refusal = turnOn(path, text)
  if (refusal !== undefined) {
    alert(`Not published: ${refusal}`)
    return false
  }
  return saveWithout(path, empty)
}
