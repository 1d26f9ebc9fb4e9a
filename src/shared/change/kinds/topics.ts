import { ArticleError } from '../../article/errors'
import { isSameTopic } from '../../article/topics'
import { addItem, removeItem } from '../../fields/table/lists'
import { hasMapOfTopics, noTopics, topicsAreAMap, writtenTopics } from '../../fields/table/topics'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import { skipped, unless } from '../outlook'
import type { Kind } from './kind'

const shown = (topic: string): string => label(topic, MAX_NAME_LETTERS)

export const addTopic: Kind<'addTopic'> = {
  decision: null,
  edits: ({ data }, { topic }, { table }) => {
    const written = writtenTopics(data, table)
    if (written === null) throw new ArticleError('bad-edit', noTopics.message, ['topics'])
    if (written.topics.some(({ name }) => isSameTopic(name, topic))) return []
    const { path, value } = written
    if (hasMapOfTopics(data, table)) throw new ArticleError('not-a-list', topicsAreAMap.message, path)
    return [addItem(path, value === '' ? null : value, topic, table.site)]
  },
  outlook: ({ problems, topics }, { topic }, { roles }) => {
    if (roles.topics.length === 0) return skipped(noTopics)
    if (problems.some(({ code }) => code === topicsAreAMap.code)) return skipped(topicsAreAMap)
    return unless(topics.some((one) => isSameTopic(one, topic)))
  },
  label: ({ topic }) => `Add topic ${shown(topic)}`,
  labelOfMany: ({ topic }, articles) => `Add topic ${shown(topic)} to ${articles}`,
  verb: (count) => `Add to ${count}`,
  running: ({ topic }) => `Adding ${topic}`,
  outcome: ({ topic }) => `with the topic ${topic}`,
  done: ({ topic }) => `Topic ${topic} added`,
  participle: 'changed',
}

export const removeTopic: Kind<'removeTopic'> = {
  decision: null,
  edits: ({ data }, { topic }, { table }) => {
    const written = writtenTopics(data, table)
    if (written === null) return []
    const { path, value, topics } = written
    const found = topics.filter(({ name }) => isSameTopic(name, topic)).map(({ place }) => place)
    // From the end, so that the places of the others stay true.
    if (Array.isArray(value)) return found.toReversed().map((place) => removeItem(path, value, place, table.site))
    const [first] = found
    return first === undefined ? [] : [removeItem(path, value, first, table.site)]
  },
  outlook: ({ topics }, { topic }) => unless(!topics.some((one) => isSameTopic(one, topic))),
  label: ({ topic }) => `Remove topic ${shown(topic)}`,
  labelOfMany: ({ topic }, articles) => `Remove topic ${shown(topic)} from ${articles}`,
  verb: (count) => `Remove from ${count}`,
  running: ({ topic }) => `Removing ${topic}`,
  outcome: ({ topic }) => `without the topic ${topic}`,
  done: ({ topic }) => `Topic ${topic} removed`,
  participle: 'changed',
}
