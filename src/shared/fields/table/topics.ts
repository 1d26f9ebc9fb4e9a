import { textOf } from '../../article/topics'
import type { Path } from '../../article/types'
import { type Fields, isMap } from '../../article/value'
import { listItems } from './lists'
import type { FieldTable } from './table'
import { stepsTo, writtenAt } from './values'

/** Where an article's topics stand, and which they are. */
export interface WrittenTopics {
  readonly path: readonly string[]
  /** As the file has it: a list, a text, nothing. */
  readonly value: unknown
  /** Each with its place in the list. */
  readonly topics: readonly { readonly name: string; readonly place: number }[]
}

/** The topics of an article by the key that carries them; null where the folder has none. */
export function writtenTopics(data: Fields, table: FieldTable): WrittenTopics | null {
  const { topics: keys } = table.roles
  const key = keys.find((one) => writtenAt(data, one) !== undefined) ?? keys[0]
  if (key === undefined) return null
  const [path, value] = [stepsTo(key), writtenAt(data, key)]
  const items: readonly unknown[] =
    typeof value === 'string' ? wordsAt(path, value, table) : Array.isArray(value) ? value : [value]
  const topics = items.flatMap((item, place) => {
    const name = textOf(item)
    return name === null ? [] : [{ name, place }]
  })
  return { path, value, topics }
}

/** A newsroom's topic may have commas. */
const wordsAt = (path: Path, value: string, { site }: FieldTable): readonly string[] =>
  site === 'newsroom' ? [value] : listItems(path, value, site)

/** Why topics can't be added: a list in the map's place would throw it away. */
export const topicsAreAMap = {
  code: 'topics-map',
  message: 'Topics is a map and no list of names. Edit it in Source.',
} as const

/** Why a folder takes no topics. */
export const noTopics = {
  code: 'no-topics',
  message: 'No key of this folder holds topics. Name one in Settings › Fields.',
} as const

export const hasMapOfTopics = (data: Fields, { roles }: FieldTable): boolean =>
  roles.topics.some((key) => isMap(writtenAt(data, key)))
