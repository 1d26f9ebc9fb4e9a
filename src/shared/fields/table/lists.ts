import type { Edit, Path } from '../../article/types'
import type { SiteKind } from './site'
import { readsWords } from './values'

/*
 * A list may be written as one text: Jekyll reads `tags: go ci` as two words, and people write `tags: go, ci`. It stays one text where
 * an item comes or goes. `site`: the kind of site that reads it; to some, as to Hugo, such a text is one item.
 */

/** Keys whose text is a list where it has commas, and those where blanks are enough. Of any other key a text is one item. */
const COMMAS = /^(?:tags?|categor(?:y|ies)|keywords?)$/i
const BLANKS = /^(?:tags|categories)$/i

/** A newsroom's `tags` are read by Jekyll too. */
const isOneItem = (site: SiteKind): boolean => site !== 'newsroom' && !readsWords(site)

/** What the items of a text at a path look like; null: the text is one item. */
function itemPattern(path: Path, text: string, site: SiteKind): RegExp | null {
  if (isOneItem(site)) return null
  const key = String(path.at(-1) ?? '')
  if (text.includes(',')) return COMMAS.test(key) ? /[^\s,](?:[^,]*[^\s,])?/g : null
  return BLANKS.test(key) ? /\S+/g : null
}

interface Placed {
  readonly item: string
  readonly from: number
  readonly to: number
}

/** The items of a text and where they stand in it. */
function placedIn(path: Path, text: string, site: SiteKind): readonly Placed[] {
  const pattern = itemPattern(path, text, site)
  if (pattern === null) return text === '' ? [] : [{ item: text, from: 0, to: text.length }]
  return [...text.matchAll(pattern)].map(({ 0: item, index }) => ({ item, from: index, to: index + item.length }))
}

/** The items of a list as texts, however it is written; one plain value counts as a list of one. `path`: its edit path. */
export function listItems(path: Path, value: unknown, site: SiteKind): readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'string') return placedIn(path, value, site).map(({ item }) => item)
  return value === undefined || value === null ? [] : [String(value)]
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** A text with one more item behind those that it has; null where it can't say it, or has no way yet of setting items apart. */
function withItem(path: Path, text: string, item: string, site: SiteKind): string | null {
  const [before, last] = placedIn(path, text, site).slice(-2)
  if (before === undefined || last === undefined) return null
  const next = text.slice(0, last.to) + text.slice(before.to, last.from) + item + text.slice(last.to)
  return isSame(listItems(path, next, site), [...listItems(path, text, site), item]) ? next : null
}

/** The edit that puts an item behind the others. What one text can't hold becomes a list. */
export function addItem(path: Path, value: unknown, item: string, site: SiteKind): Edit {
  if (Array.isArray(value)) return { op: 'insert', path: [...path, value.length], value: item }
  const text = typeof value === 'string' ? withItem(path, value, item, site) : null
  if (text !== null) return { op: 'set', path, value: text }
  const before = typeof value === 'number' || typeof value === 'boolean' ? [value] : listItems(path, value, site)
  return { op: 'set', path, value: [...before, item] }
}

/** The edits that put items behind the others, in their order, one upon another. */
export function addItems(path: Path, value: unknown, items: readonly string[], site: SiteKind): Edit[] {
  const edits: Edit[] = []
  let now = value
  for (const item of items) {
    const edit = addItem(path, now, item, site)
    // It says the whole value, so those before it too.
    if (edit.op === 'set') edits.length = 0
    edits.push(edit)
    now = edit.op === 'set' ? edit.value : [...(Array.isArray(now) ? now : []), item]
  }
  return edits
}

/** The text without one of its items and what set it apart; null where the others would be read otherwise. */
function withoutItem(path: Path, text: string, place: number, site: SiteKind): string | null {
  const items = placedIn(path, text, site)
  const [previous, gone, next] = [items[place - 1], items[place], items[place + 1]]
  if (gone === undefined) return null
  const rest =
    next === undefined
      ? text.slice(0, previous?.to ?? gone.from) + text.slice(gone.to)
      : text.slice(0, gone.from) + text.slice(next.from)
  const others = listItems(path, text, site).toSpliced(place, 1)
  return isSame(listItems(path, rest, site), others) ? rest : null
}

/** What a value is without the item at a place; undefined where that was all of a text. */
function without(path: Path, value: unknown, place: number, site: SiteKind): unknown {
  if (Array.isArray(value)) return value.toSpliced(place, 1)
  const others = listItems(path, value, site).toSpliced(place, 1)
  if (others.length === 0) return undefined
  return (typeof value === 'string' ? withoutItem(path, value, place, site) : null) ?? others
}

const written = (path: Path, value: unknown): Edit =>
  value === undefined ? { op: 'remove', path } : { op: 'set', path, value }

/** The edit that takes out the item at a place; the key goes with the last item of a text. */
export const removeItem = (path: Path, value: unknown, place: number, site: SiteKind): Edit =>
  Array.isArray(value) ? { op: 'remove', path: [...path, place] } : written(path, without(path, value, place, site))

/** The edits that take out the items at these places, which ascend; of a text it is one. */
export function removeItems(path: Path, value: unknown, places: readonly number[], site: SiteKind): Edit[] {
  if (places.length === 0) return []
  // From the end, so that the places of the others stay true.
  const fromEnd = places.toReversed()
  if (Array.isArray(value)) return fromEnd.map((place) => removeItem(path, value, place, site))
  return [
    written(
      path,
      fromEnd.reduce<unknown>((now, place) => without(path, now, place, site), value),
    ),
  ]
}
