import { ArticleError, forbidsEditing } from '../../article/errors'
import type { Article, Edit } from '../../article/types'
import { type Fields, hasOwn } from '../../article/value'
import { newsroomTable } from './newsroom'
import type { Switch } from './table'
import { stepsTo, writtenAt } from './values'

/** Jekyll's YAML 1.1 reads these plain words as false; to the core schema they are text. */
const FALSE_WORD = /^(no|off)$/i

/** Jekyll's folder of articles that wait; it leaves them out whatever their fields say. */
const WAITING = /(?:^|\/)_drafts\//

/** Why an article has no state here, and why nothing turns it. */
const reasons = {
  none: {
    code: 'no-switch',
    message: 'No key is known here that says whether readers see an article. Name one in Settings › Fields.',
  },
  other: {
    code: 'other-switch',
    message: 'Not published but draft, or its folder, says whether readers see it. Change it there.',
  },
  odd: {
    code: 'odd-switch',
    message: 'What its switch says is none of its known words. Change it in the form or in Source.',
  },
  folder: {
    code: 'drafts-folder',
    message: 'It lies in _drafts/. Publish it from the list, which moves it to _posts/.',
  },
} as const
type Stateless = (typeof reasons)['none' | 'other' | 'odd']

/** The same where only the card is known, which doesn't hold what its switch says. */
export function statelessBy(turned: Switch | null): Stateless {
  if (turned === null) return reasons.none
  return turned.form === 'published' && turned.readsTexts ? reasons.other : reasons.odd
}

export const isStateless = (code: string): boolean =>
  [reasons.none, reasons.other, reasons.odd].some((one) => one.code === code)

/** Whether an article lies where Jekyll keeps what waits. */
export const isInDrafts = (path: string): boolean => WAITING.test(path)

/** Whether an article is published, or taken off, by moving its file: then no line of it says so. */
export const isTurnedByMoving = (path: string, turned: Switch | null): boolean =>
  turned !== null && (turned.form === 'folder' || (turned.hasDrafts && isInDrafts(path)))

/** What only the file tells: quoted, `no` is a text, and a text is no false. */
const IN_FILE = 'in the file'

function flagState(value: unknown, turned: Switch): boolean | null {
  if (value === undefined || value === null) return true
  return typeof value === 'boolean' ? value === (turned.form === 'published') : null
}

function wordState(value: unknown, { published, unpublished }: Switch): boolean | null {
  if (typeof value !== 'string') return null
  const word = value.trim().toLowerCase()
  const isOne = (words: readonly string[]): boolean => words.some((one) => one.trim().toLowerCase() === word)
  return isOne(published) ? true : isOne(unpublished) ? false : null
}

/** Whether something else than this switch keeps an article from readers; whether the site goes by it nobody knows here. */
const hasOtherSwitch = (path: string, data: Fields, { key, form, hasDrafts }: Switch): boolean =>
  form === 'published' &&
  ((!hasDrafts && isInDrafts(path)) || (hasOwn(data, 'draft') && writtenAt(data, key ?? '') === undefined))

/** The state by the fields alone; null: nobody knows. */
export function publishedIn(path: string, data: Fields, turned: Switch | null): boolean | null | typeof IN_FILE {
  if (turned === null || hasOtherSwitch(path, data, turned)) return null
  if (turned.hasDrafts && isInDrafts(path)) return false
  if (turned.form === 'folder' || turned.key === null) return true
  const value = writtenAt(data, turned.key)
  // A map or a list says something else, which turning it would throw away.
  if (typeof value === 'object' && value !== null) return null
  if (turned.form === 'status') return wordState(value, turned)
  if (turned.form !== 'published' || !turned.readsTexts) return flagState(value, turned)
  return typeof value === 'string' && FALSE_WORD.test(value) ? IN_FILE : value !== false
}

/** Whether a switch is there whose value is none of its words. */
export const isOdd = (why: Stateless | null): boolean => why === reasons.odd

/** Why no state is claimed of an article with these fields; null where one is. */
export function whyStateless(path: string, data: Fields, turned: Switch | null): Stateless | null {
  if (publishedIn(path, data, turned) !== null) return null
  if (turned === null) return reasons.none
  return hasOtherSwitch(path, data, turned) ? reasons.other : reasons.odd
}

/**
 * Whether readers see an article, by the switch of its folder: of `published` unless it says false, as Jekyll reads it. Null where
 * the article can't be read, or nobody knows. List, query, switch, preview and every change ask here. `path` is the article's place
 * in the workspace, with '/', where it is known.
 */
export function isPublished(article: Article, path = '', turned: Switch | null = newsroomTable.switch): boolean | null {
  if (article.problems.some(forbidsEditing)) return null
  const said = publishedIn(path, article.data, turned)
  if (said !== IN_FILE) return said
  const range = article.rangeOf([...stepsTo(turned?.key ?? '')])
  return range === undefined || !FALSE_WORD.test(article.text.slice(range.from, range.to))
}

/** What the switch is set to. */
function written(value: boolean, { form, published, unpublished }: Switch): unknown {
  if (form === 'status') return (value ? published : unpublished)[0]
  return value === (form === 'published')
}

/** The edit that gives a switch one of its words, whatever stood there; null where it has none for that. */
export function rightEdit(value: boolean, turned: Switch): Extract<Edit, { op: 'set' }> | null {
  const word = written(value, turned)
  return turned.key === null || word === undefined ? null : { op: 'set', path: [...stepsTo(turned.key)], value: word }
}

/**
 * The edits that publish an article, or take it off; none where it is so already. Throws ArticleError where nobody knows, and
 * where its folder says it: then the file is to be moved.
 */
export function switchEdits(
  article: Article,
  value: boolean,
  path = '',
  turned: Switch | null = newsroomTable.switch,
): Edit[] {
  const key = turned?.key ?? null
  const steps = [...stepsTo(key ?? 'published')]
  const why = whyStateless(path, article.data, turned)
  if (why !== null || turned === null) throw new ArticleError('bad-edit', (why ?? reasons.none).message, steps)
  if (isPublished(article, path, turned) === value) return []
  const edit = rightEdit(value, turned)
  if (edit === null || (turned.hasDrafts && isInDrafts(path))) {
    throw new ArticleError('bad-edit', reasons.folder.message, steps)
  }
  return [edit]
}
