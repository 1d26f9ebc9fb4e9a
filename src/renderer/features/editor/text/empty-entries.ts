import { applyEdits, type Edit, forbidsEditing, type Path } from '../../../../shared/article'
import { sameAddress } from '../../../../shared/article/merge/merge-value'
import { isMap, sameValue, valueAt } from '../../../../shared/article/value'
import { spliceBetween } from '../../../../shared/change/splice'
import { lineChanges, withoutChanges } from '../../../../shared/text/line-changes'
import { sameEntries } from '../form/entries/same-entries'
import { articleOf } from './article-of'
import type { History } from './history'

type Remove = Extract<Edit, { readonly op: 'remove' }>
type Making = Extract<Edit, { readonly op: 'set' }> | Remove

/** Whether nothing was typed into it. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (isMap(value) || Array.isArray(value) ? Object.values(value).every(isEmpty) : false)

/** In a folder whose entries have no keys of their own one that begins with a link has a title to be typed. */
const isUntypedTitle = (item: unknown): boolean => isMap(item) && item.title === ''

/**
 * Whether all that is empty in a list was begun: none of what the file has was empty, and all of it is there still, by what it holds or by
 * its address. Else what is empty may be one that the file has, with its comments.
 */
const areBegun = (before: readonly unknown[], items: readonly unknown[]): boolean =>
  before.every((was) => !isEmpty(was) && items.some((item) => sameValue(was, item) || sameAddress(was, item)))

function inList(items: readonly unknown[], base: unknown, path: Path): Making[] {
  const before: readonly unknown[] = Array.isArray(base) ? base : []
  const were = sameEntries(before, items, true)
  const mayGo = areBegun(before, items)
  const ofEach = items.map((item, index): Making[] => {
    const here = [...path, index]
    const was = were[index] ?? null
    if (isEmpty(item)) return mayGo ? [{ op: 'remove', path: here }] : []
    if (was === null && mayGo && isUntypedTitle(item)) return [{ op: 'remove', path: [...here, 'title'] }]
    return within(item, was === null ? undefined : before[was], here)
  })
  const edits = ofEach.reverse().flat()
  const isAll = items.length > 0 && edits.filter((edit) => edit.path.length === path.length + 1).length === items.length
  if (!isAll || Array.isArray(base)) return edits
  return [base === undefined ? { op: 'remove', path } : { op: 'set', path, value: base }]
}

/** The edits that take out of a value what is empty and new in its lists, the last one first. */
function within(value: unknown, base: unknown, path: Path): Making[] {
  if (Array.isArray(value)) return sameValue(value, base) ? [] : inList(value, base, path)
  if (!isMap(value)) return []
  return Object.keys(value).flatMap((key) => within(value[key], valueAt(base, [key]), [...path, key]))
}

/** A text without a value; what its coming set apart by a blank line closes again. */
function without(text: string, edit: Making): string {
  const cut = applyEdits(text, [edit])
  if (edit.op !== 'remove' || edit.path.length > 1) return cut
  const { at } = spliceBetween(text, cut)
  const closed = cut.slice(0, at).replace(/\r?\n[ \t]*(\r?\n)$/, '$1') + cut.slice(at)
  const made: Edit = { op: 'set', path: edit.path, value: valueAt(articleOf(text).data, edit.path) }
  return closed !== cut && applyEdits(closed, [made]) === text ? closed : cut
}

/** The lines of these keys as the file has them, where they say the same in other words. */
function spelledAs(base: string, text: string, edits: readonly Making[]): string {
  const keys = edits.map(({ path }) => `${String(path[0])}:`)
  const lines = lineChanges(base, text).filter(({ removed }) => keys.some((key) => removed.join('').startsWith(key)))
  const next = withoutChanges(text, lines)
  const [was, is] = [articleOf(text), articleOf(next)]
  return sameValue(was.data, is.data) && was.body === is.body ? next : text
}

/** A list that goes as a whole had an entry. */
const placeOf = ({ path }: Making, data: unknown): Path =>
  typeof path.at(-1) === 'string' && Array.isArray(valueAt(data, path)) ? [...path, 0] : path

/** What of an article isn't to be written, and its text without that. */
interface WithoutEmpty {
  readonly text: string
  /** Where each empty entry stands, or what is empty of one that isn't; none: all may be written. */
  readonly places: readonly Path[]
}

/** An article without the entries of lists that were begun since its file was read and in which nothing was typed. */
export function withoutEmptyEntries({ base, text, undo }: Pick<History, 'base' | 'text' | 'undo'>): WithoutEmpty {
  const [now, file] = [articleOf(text), articleOf(base)]
  if (now.problems.some(forbidsEditing)) return { text, places: [] }
  const edits = within(now.data, file.data, [])
  if (edits.length === 0) return { text, places: [] }
  const cut = spelledAs(base, edits.reduce(without, text), edits)
  // Where it was begun last of all, the text before is without it to the last sign.
  const before = undo.at(-1)
  const isBefore =
    before?.base === base &&
    sameValue(articleOf(before.text).data, articleOf(cut).data) &&
    articleOf(before.text).body === now.body
  return { text: isBefore ? before.text : cut, places: edits.map((edit) => placeOf(edit, now.data)) }
}
