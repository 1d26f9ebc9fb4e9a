import { foldedValue } from '../text/fold'
import type { Path } from './types'
import { type Fields, hasOwn, isMap } from './value'

/** A text, or the text of a number (`title: 2020`); null for anything else and for blanks. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** A list as it is, and one value alone as a list of one, as Jekyll reads it. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Tags that are one text as its words: Jekyll reads `tags: go ci` as two. Anything else as it is. */
export const tagsIn = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : value

/** One topic and where it stands. */
interface Topic {
  readonly name: string
  readonly path: Path
}

/** The topics of an article: what of its `topics` is a name. Lists, rules and changes all take these. */
export function topicsOf({ data }: { readonly data: Fields }): Topic[] {
  const value = hasOwn(data, 'topics') ? data.topics : undefined
  return itemsOf(value).flatMap((one, index) => {
    const name = textOf(one)
    return name === null ? [] : [{ name, path: Array.isArray(value) ? ['topics', index] : ['topics'] }]
  })
}

/** Case, accents, how they are written (NFC, NFD) and outer blanks apart. */
export const isSameTopic = (a: string, b: string): boolean => foldedValue(a) === foldedValue(b)

/** Why topics can't be added: a list in the map's place would throw it away. */
export const topicsAreAMap = {
  code: 'topics-map',
  message: 'Topics is a map and no list of names. Edit it in Source.',
} as const

export const hasMapOfTopics = ({ data }: { readonly data: Fields }): boolean =>
  hasOwn(data, 'topics') && isMap(data.topics)
