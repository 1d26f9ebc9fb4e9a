import { ArticleError } from '../../article/errors'
import { isSameTopic } from '../../article/topics'
import { addItems, removeItem } from '../../fields/table/lists'
import { hasMapOfTopics, noTopics, topicsAreAMap, writtenTopics } from '../../fields/table/topics'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import { skipped, unless } from '../outlook'
import type { Kind } from './kind'

interface Meant {
  readonly topic: string
  readonly also?: readonly string[] | undefined
}

const all = ({ topic, also = [] }: Meant): readonly string[] => [topic, ...also]
const isAmong = (names: readonly string[], name: string): boolean => names.some((one) => isSameTopic(one, name))
/** 'topic Energy', 'topics Energy, Ports' */
const shown = (meant: Meant): string =>
  `topic${all(meant).length === 1 ? '' : 's'} ${label(all(meant).join(', '), MAX_NAME_LETTERS)}`
const told = (meant: Meant): string => `topic${all(meant).length === 1 ? '' : 's'} ${all(meant).join(', ')}`

export const addTopic: Kind<'addTopic'> = {
  decision: null,
  edits: ({ data }, change, { table }) => {
    const written = writtenTopics(data, table)
    if (written === null) throw new ArticleError('bad-edit', noTopics.message, ['topics'])
    const there = written.topics.map(({ name }) => name)
    const missing = all(change).filter((topic) => !isAmong(there, topic))
    if (missing.length === 0) return []
    const { path, value } = written
    if (hasMapOfTopics(data, table)) throw new ArticleError('not-a-list', topicsAreAMap.message, path)
    return addItems(path, value === '' ? null : value, missing, table.site)
  },
  outlook: ({ problems, topics }, change, { roles }) => {
    if (roles.topics.length === 0) return skipped(noTopics)
    if (problems.some(({ code }) => code === topicsAreAMap.code)) return skipped(topicsAreAMap)
    return unless(all(change).every((topic) => isAmong(topics, topic)))
  },
  label: (change) => `Add ${shown(change)}`,
  labelOfMany: (change, articles) => `Add ${shown(change)} to ${articles}`,
  verb: (count) => `Add to ${count}`,
  running: (change) => `Adding ${all(change).join(', ')}`,
  outcome: (change) => `with the ${told(change)}`,
  done: (change) => `T${told(change).slice(1)} added`,
  participle: 'changed',
}

export const removeTopic: Kind<'removeTopic'> = {
  decision: null,
  edits: ({ data }, change, { table }) => {
    const written = writtenTopics(data, table)
    if (written === null) return []
    const { path, value, topics } = written
    const found = topics.filter(({ name }) => isAmong(all(change), name)).map(({ place }) => place)
    // From the end, so that the places of the others stay true.
    if (Array.isArray(value)) return found.toReversed().map((place) => removeItem(path, value, place, table.site))
    let left: unknown = value
    for (const place of found.toReversed()) {
      const edit = removeItem(path, left, place, table.site)
      left = edit.op === 'set' ? edit.value : Array.isArray(left) ? left.toSpliced(place, 1) : undefined
    }
    if (found.length === 0) return []
    return [
      left === undefined ? { op: 'remove', path } : { op: 'set', path, value: left as string | readonly string[] },
    ]
  },
  outlook: ({ topics }, change) => unless(!topics.some((one) => isAmong(all(change), one))),
  label: (change) => `Remove ${shown(change)}`,
  labelOfMany: (change, articles) => `Remove ${shown(change)} from ${articles}`,
  verb: (count) => `Remove from ${count}`,
  running: (change) => `Removing ${all(change).join(', ')}`,
  outcome: (change) => `without the ${told(change)}`,
  done: (change) => `T${told(change).slice(1)} removed`,
  participle: 'changed',
}
