import { ArticleError, applyEdits, type Edit, type Path } from '../../../../shared/article'
import { valueAt } from '../../../../shared/article/value'
import { addItems } from '../../../../shared/fields/table/lists'
import type { SiteKind } from '../../../../shared/fields/table/site'
import { applyFix, type Fix } from '../../../../shared/validation'
import { announce, markUnsaved, useSession } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import type { Outside } from '../changed/outside'
import type { Choices } from '../conflict/chosen'
import { articleOf } from './article-of'
import { withoutEmptyEntries } from './empty-entries'
import { begun, edited, type History, isDirty, redone, undone } from './history'
import { beforeTyping, following, type Typing, typed, untyped } from './typing'
import {
  allUnwritten,
  errorsBeside,
  errorsOfTyped,
  refused,
  typedIn,
  typedLast,
  type Unwritten,
  withoutUnwritten,
} from './unwritten'
import { isWithin, pathKey, pathOfKey } from './values'

export type Tab = 'form' | 'source' | 'preview' | 'changes'

export interface Reason {
  readonly code: string
  readonly message: string
}

export interface OpenArticle extends History {
  readonly path: string
  /** Stays where its file is renamed, and so do its form and the caret in it. */
  readonly id: number
  /** Why it opens read only; null for the ordinary article. */
  readonly readOnly: Reason | null
  /** Not text, too large …: nothing to edit, at most something to show. */
  readonly refused: { readonly reason: Reason; readonly preview: string | null } | null
  /** The dialog asks what to do where both sides changed the same. */
  readonly settling: boolean
  /** What was chosen and written so far of what it asks. */
  readonly choices: Choices
  readonly saving: boolean
  /** Its file was changed while it was saved: what it holds is asked for again behind the answer, which may be the older news. */
  readonly asksAgain: boolean
  /** Why its file can't be read now: the text here is all there is. */
  readonly lost: Reason | null
  /** What others changed in its file; none once that was seen, or saved over. */
  readonly outside: Outside
  /** Edits that could not be made, by field. */
  readonly errors: Readonly<Record<string, string>>
  /** What stands in fields and isn't written, as long as its error is said. */
  readonly unwritten: Readonly<Record<string, Unwritten>>
  /** What is being typed, for as long as the text is what it made of it. */
  readonly typing: Typing | null
  /** What stands in the inputs of lists and is no word of them yet, by field: never in the text, nor in the file. */
  readonly boxes: Readonly<Record<string, string>>
}

/** A question that a save waits for. */
export interface Question {
  readonly path: string
  readonly reason: string
  readonly answer: (yes: boolean) => void
}

interface EditorState {
  readonly articles: Readonly<Record<string, OpenArticle>>
  readonly tab: Tab
  readonly reviewing: boolean
  readonly question: Question | null
  /** The tab before the source was shown of itself, because there was nothing else to show; null: the tab is the editor's own choice. */
  readonly tabBefore: Tab | null
  /** Where the source view should go when it opens: offsets into the text. */
  readonly sourceAt: { readonly from: number; readonly to: number } | null
  /** Where the cursor was last, by the field's key path and the article's id: there it goes on in the same article, and in no other. */
  readonly lastField: { readonly of: number; readonly field: string } | null
  /** The field that the cursor came from, in the article before; null: it comes from elsewhere. */
  readonly fieldAlong: string | null
  /** Focus this field as soon as the form shows it. */
  readonly wantsFocus: boolean
}

export const useEditor = workspaceStore<EditorState>(() => ({
  articles: {},
  tab: 'form',
  reviewing: false,
  question: null,
  tabBefore: null,
  sourceAt: null,
  lastField: null,
  fieldAlong: null,
  wantsFocus: false,
}))

export const articleAt = (path: string | null): OpenArticle | undefined =>
  path === null ? undefined : useEditor.getState().articles[path]

/** The article that the window shows, once its text is here. */
export const shownArticle = (): OpenArticle | undefined => articleAt(useSession.getState().openPath)

/** Where an article's cursor was last; one that is opened begins at its title. */
export function lastFieldOf(article: OpenArticle): string {
  const { lastField } = useEditor.getState()
  return lastField?.of === article.id ? lastField.field : 'title'
}

/** Whether something was chosen or written in its conflict. */
export const hasChosen = ({ choices }: OpenArticle): boolean => Object.keys(choices).length > 0

let opened = 0

export function begin(path: string, text: string, more: Partial<OpenArticle> = {}): void {
  const fresh: OpenArticle = {
    ...begun(text),
    path,
    id: ++opened,
    readOnly: null,
    refused: null,
    settling: false,
    choices: {},
    saving: false,
    asksAgain: false,
    lost: null,
    outside: [],
    errors: {},
    unwritten: {},
    typing: null,
    boxes: {},
    ...more,
  }
  useEditor.setState(({ articles }) => ({ articles: { ...articles, [path]: fresh } }))
  markUnsaved(path, isDirty(fresh))
}

export function forget(path: string): void {
  useEditor.setState(({ articles }) => {
    const { [path]: _gone, ...rest } = articles
    return { articles: rest }
  })
  markUnsaved(path, false)
}

/** Changes an open article and keeps its mark in the list in step; its draft follows by itself (drafts.ts). */
export function change(path: string, to: (article: OpenArticle) => Partial<OpenArticle>): void {
  const before = articleAt(path)
  if (!before) return
  const after = { ...before, ...to(before) }
  useEditor.setState(({ articles }) => ({ articles: { ...articles, [path]: after } }))
  markUnsaved(path, isDirty(after))
}

/** A whole step goes on, however slowly its keys come, until `endStep`. */
export type Pace = 'whole' | 'by time'

const stepAt = ({ last }: History, field: string, pace: Pace): number =>
  pace === 'whole' && last?.field === field ? last.at : Date.now()

/**
 * Makes one edit of a field: text + edit → text, at once. An edit that can't be made leaves the text as it is and
 * shows its reason beside the field.
 */
export function setField(path: string, edit: Edit, field: string, pace: Pace = 'by time'): void {
  const article = articleAt(path)
  if (!article || article.readOnly || article.refused) return
  const { [field]: _solved, ...errors } = article.errors
  try {
    const { text, typing } = typed(article.text, article.typing, edit, field)
    change(path, (now) => ({ ...edited(now, text, field, stepAt(now, field, pace)), errors, typing }))
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    change(path, (now) => refused(now, field, typedIn(edit), error.message, now))
  }
}

/** Says beside a field why what is `typedText` there isn't written; nor is the half of it that was written before. */
export function refuseField(
  path: string,
  field: string,
  typedText: string | null,
  message: string,
  pace: Pace = 'by time',
): void {
  change(path, (now) => {
    const back = edited(now, untyped(now.text, now.typing, field), field, stepAt(now, field, pace))
    // Of a whole step nothing is taken before its end.
    return refused(now, field, typedText, message, back, pace === 'whole' ? back : now)
  })
}

/** What is typed into a field from here on is a step of its own for undo, and what is refused of it goes back to here. */
export function endStep(path: string, field: string): void {
  const { last, typing, text } = articleAt(path) ?? {}
  const isStep = last?.field === field
  const isTyped = typing?.field === field && typing.from !== text
  if (isStep || isTyped) change(path, (now) => ({ last: isStep ? null : now.last, typing: takenSoFar(now) }))
}

/** What is typed, with all of it that was taken as what it goes back to. */
export const takenSoFar = ({ typing, text }: OpenArticle): Typing | null => typing && { ...typing, from: text }

/** The same, made on the text as it is now: `takeBack` comes back to it. */
export function beginStep(path: string, field: string): void {
  const article = articleAt(path)
  if (article?.last?.field !== field && article?.typing?.field !== field) return
  change(path, () => ({ last: null, typing: null }))
}

/** The text as it was before what was typed into a field since `beginStep`. */
export function takeBack(path: string, field: string): void {
  change(path, (now) => {
    const { [field]: _gone, ...errors } = now.errors
    const text = beforeTyping(now.text, now.typing, field)
    return { ...edited(now, text, field, stepAt(now, field, 'whole')), last: null, typing: null, errors }
  })
}

/**
 * Makes what concerns more than one field as one step for undo. False where it can't be made: that leaves the text and shows its reason
 * beside the field.
 */
function rewrite(path: string, to: (text: string) => string, field: string): boolean {
  const article = articleAt(path)
  if (!article || article.readOnly || article.refused) return false
  const { [field]: _solved, ...errors } = article.errors
  try {
    const text = to(article.text)
    change(path, (now) => ({ ...edited(now, text, 'fix', Date.now()), last: null, errors }))
    return true
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    change(path, () => ({ errors: { ...errors, [field]: error.message } }))
    return false
  }
}

/** Several edits as one step, where aliases stand for a value they follow; `field`: beside which is said why they can't be made. */
export const makeEdits = (path: string, edits: readonly Edit[], field: string): boolean =>
  rewrite(path, (text) => applyEdits(text, edits.map(following)), field)

/**
 * Takes out what was begun in lists and left empty, as one step, and gives where it stood; not where something is typed there that can't
 * be written.
 */
export function dropEmptyEntries(path: string): readonly Path[] {
  const article = articleAt(path)
  if (article === undefined) return []
  const { text, places } = withoutEmptyEntries(article)
  const isTyped = allUnwritten(article).some(({ field }) => places.some((place) => isWithin(place, pathOfKey(field))))
  const [first] = places
  if (first === undefined || isTyped || !rewrite(path, () => text, pathKey(first))) return []
  return places
}

/** Puts words behind those of a list, as one step. */
export const addWords = (path: string, list: Path, words: readonly string[], site: SiteKind): boolean =>
  rewrite(
    path,
    (text) => applyEdits(text, addItems(list, valueAt(articleOf(text).data, list), words, site)),
    pathKey(list),
  )

const boxStep = (field: string): string => `box ${field}`

/** Keeps what stands in the input of a list beside the article, and the caret's way to it for undo. */
export function keepInBox(path: string, field: string, text: string): void {
  change(path, ({ boxes, errors }) => {
    const { [field]: _solved, ...others } = errors
    return { boxes: { ...boxes, [field]: text }, errors: others, last: { field: boxStep(field), at: Date.now() } }
  })
}

/** Empties the input that was typed in last, where nothing was done since; false where there is none. */
function undoBox(): boolean {
  const article = shownArticle()
  const found = Object.entries(article?.boxes ?? {}).find(
    ([field, text]) => text !== '' && article?.last?.field === boxStep(field),
  )
  if (article === undefined || found === undefined) return false
  keepInBox(article.path, found[0], '')
  return true
}

/** Puts right what a note says, as one step. */
export function makeFix(path: string, fix: Fix, field: string): void {
  if (rewrite(path, (text) => applyFix(text, fix), field)) announce(`Fixed: ${fix.what}`)
}

/** The whole text, as the source view has it. */
export function setText(path: string, text: string): void {
  change(path, (now) =>
    now.readOnly ? {} : { ...edited(now, text, 'source', Date.now()), errors: errorsBeside(now, text) },
  )
}

/** The text with something of it taken back to what its file has: a step of its own for undo. */
export function revertTo(path: string, text: string): void {
  change(path, (now) =>
    now.readOnly ? {} : { ...edited(now, text, 'revert', Date.now()), last: null, errors: errorsBeside(now, text) },
  )
}

function travel(to: (history: History) => History, nothing: string): void {
  const article = shownArticle()
  if (!article) return
  const next = to(article)
  if (next === article) announce(nothing)
  else change(article.path, (now) => ({ ...next, errors: errorsOfTyped(now) }))
}

/** One step back; what was typed last and isn't written is a step of its own. */
export function undo(): void {
  const article = shownArticle()
  const field = article && typedLast(article)
  if (article && field !== undefined) change(article.path, (now) => withoutUnwritten(now, field))
  else if (!undoBox()) travel(undone, 'Nothing to undo in this article')
}
export const redo = (): void => travel(redone, 'Nothing to redo in this article')

export const showTab = (tab: Tab): void => useEditor.setState({ tab, tabBefore: null, sourceAt: null })
export const review = (reviewing: boolean): void => useEditor.setState({ reviewing })
export const showSource = (at: { readonly from: number; readonly to: number }): void =>
  useEditor.setState({ tab: 'source', tabBefore: null, sourceAt: at })
