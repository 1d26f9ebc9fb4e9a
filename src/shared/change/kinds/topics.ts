import { ArticleError } from '../../article/errors'
import { isSameTopic } from '../../article/topics'
import { addItems, removeItems } from '../../fields/table/lists'
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
const names = (meant: Meant): string => all(meant).join(', ')
const noun = (meant: Meant, one = 'topic'): string => (all(meant).length === 1 ? one : `${one}s`)
/** 'topic Energy', 'topics Energy, Ports'; cut where it stands among others. */
const told = (meant: Meant): string => `${noun(meant)} ${names(meant)}`
const shown = (meant: Meant): string => `${noun(meant)} ${label(names(meant), MAX_NAME_LETTERS)}`

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
  running: (change) => `Adding ${names(change)}`,
  outcome: (change) => `with the ${told(change)}`,
  done: (change) => `${noun(change, 'Topic')} ${names(change)} added`,
  participle: 'changed',
}

export const removeTopic: Kind<'removeTopic'> = {
  decision: null,
  edits: ({ data }, change, { table }) => {
    const written = writtenTopics(data, table)
    if (written === null) return []
    const { path, value, topics } = written
    const found = topics.filter(({ name }) => isAmong(all(change), name)).map(({ place }) => place)
    return removeItems(path, value, found, table.site)
  },
  outlook: ({ topics }, change) => unless(!topics.some((one) => isAmong(all(change), one))),
  label: (change) => `Remove ${shown(change)}`,
  labelOfMany: (change, articles) => `Remove ${shown(change)} from ${articles}`,
  verb: (count) => `Remove from ${count}`,
  running: (change) => `Removing ${names(change)}`,
  outcome: (change) => `without the ${told(change)}`,
  done: (change) => `${noun(change, 'Topic')} ${names(change)} removed`,
  participle: 'changed',
}
