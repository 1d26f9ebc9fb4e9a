import { itemsOf, textOf } from '../../article/topics'
import { type Fields, hasOwn, isMap } from '../../article/value'
import { ITEM, stepsOf } from './key-path'
import type { SiteKind } from './site'

const known = new Map<string, readonly string[]>()
/** Tables of a run name some hundred keys. */
const MAX_KNOWN = 5_000

/** The steps of a key path, each path taken apart once. */
export function stepsTo(key: string): readonly string[] {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MAX_KNOWN) known.clear()
  const steps = stepsOf(key)
  known.set(key, steps)
  return steps
}

/** What front matter has at a key path that leads through maps; undefined where it has nothing there. */
export function writtenAt(data: Fields, key: string): unknown {
  let here: unknown = data
  for (const step of stepsTo(key)) {
    if (!isMap(here) || !hasOwn(here, step)) return undefined
    here = here[step]
  }
  return here
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The value of the first of these keys that has one; undefined where none has. */
export function firstOf(data: Fields, keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = writtenAt(data, key)
    if (!isBlank(value)) return value
  }
  return undefined
}

/** The words of a list that is written as one text: at its commas, else at its blanks. */
export const wordsOf = (text: string): readonly string[] =>
  (text.includes(',') ? text.split(',') : text.split(/\s+/)).map((word) => word.trim()).filter((word) => word !== '')

/** The items of a value: of a list its own, of a text its words where the folder reads it so, anything else alone. */
export const listIn = (value: unknown, readsWords: boolean): readonly unknown[] =>
  typeof value === 'string' && readsWords ? wordsOf(value) : itemsOf(value)

/** One picture of an article. */
export interface WrittenPicture {
  /** As it is written; null where it is no text. */
  readonly address: string | null
  /** The map that its address stands in, with its size and the like; {} where it stands alone. */
  readonly about: Fields
  /** Where its address stands. */
  readonly path: readonly (string | number)[]
}

const picture = (value: unknown, about: unknown, path: WrittenPicture['path']): WrittenPicture => ({
  address: textOf(value),
  about: isMap(about) ? about : {},
  path,
})

function picturesAt(data: Fields, key: string): readonly WrittenPicture[] {
  const steps = stepsTo(key)
  const at = steps.indexOf(ITEM)
  if (at !== -1) {
    const [above, below] = [steps.slice(0, at), steps.slice(at + 1)]
    const list = reach(data, above)
    if (!Array.isArray(list)) return []
    return list.map((item, index) => picture(reach(item, below), item, [...above, index, ...below]))
  }
  const value = reach(data, steps)
  const holder = steps.length > 1 ? reach(data, steps.slice(0, -1)) : {}
  if (Array.isArray(value)) return value.map((item, index) => picture(item, {}, [...steps, index]))
  return isBlank(value) || isMap(value) ? [] : [picture(value, holder, steps)]
}

function reach(data: unknown, steps: readonly string[]): unknown {
  let here = data
  for (const step of steps) here = isMap(here) && hasOwn(here, step) ? here[step] : undefined
  return here
}

/** The pictures of an article, those of the first key that has some. */
export function writtenPictures(data: Fields, keys: readonly string[]): readonly WrittenPicture[] {
  for (const key of keys) {
    const found = picturesAt(data, key)
    if (found.length > 0) return found
  }
  return []
}

/** Who an article is from, as far as its provider's key says. */
export interface WrittenProvider {
  readonly name: string | null
  readonly domain: string | null
  /** Address of its logo as it is written. */
  readonly logo: string | null
}

/** The keys by which a provider's map may say its name, the first that has one counts. */
export const PROVIDER_NAMES = ['name', 'title'] as const
/** Of a dozen authors the first few say whose it is. */
const MAX_AUTHORS = 3

const nameOf = (value: unknown): string | null => {
  const name = isMap(value) ? firstOf(value, PROVIDER_NAMES) : value
  return typeof name === 'string' ? textOf(name) : null
}

/** Of a provider's pictures the first, else what is called its logo. */
function logoOf(provider: Fields): string | null {
  const [first] = hasOwn(provider, 'images') ? itemsOf(provider.images) : []
  const picture = isMap(first) ? (hasOwn(first, 'url') ? first.url : null) : first
  return textOf(picture) ?? (hasOwn(provider, 'logo') ? textOf(provider.logo) : null)
}

/** The provider that a value names: a text, a map with its name, domain and logo, a list of these. */
export function providerIn(value: unknown): WrittenProvider {
  if (isMap(value)) return { name: nameOf(value), domain: textOf(writtenAt(value, 'domain')), logo: logoOf(value) }
  const names = itemsOf(value)
    .map(nameOf)
    .filter((name) => name !== null)
  const [first = null] = names
  return { name: names.length > 1 ? names.slice(0, MAX_AUTHORS).join(', ') : first, domain: null, logo: null }
}

/** Kinds of sites that read `tags: go ci` as two; to the others it is one text. */
const READS_WORDS: readonly SiteKind[] = ['jekyll', 'obsidian', 'bare']
export const readsWords = (site: SiteKind): boolean => READS_WORDS.includes(site)
