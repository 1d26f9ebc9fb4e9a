import { ArticleError } from '../../article/errors'
import { hasMapOfTopics, isSameTopic, topicsAreAMap, topicsOf } from '../../article/topics'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import { skipped, unless } from '../outlook'
import type { Kind } from './kind'

const shown = (topic: string): string => label(topic, MAX_NAME_LETTERS)

export const addTopic: Kind<'addTopic'> = {
  decision: null,
  edits: (article, { topic }) => {
    if (topicsOf(article).some(({ name }) => isSameTopic(name, topic))) return []
    if (hasMapOfTopics(article)) throw new ArticleError('not-a-list', topicsAreAMap.message, ['topics'])
    const value = Object.hasOwn(article.data, 'topics') ? article.data.topics : undefined
    if (Array.isArray(value)) return [{ op: 'insert', path: ['topics', value.length], value: topic }]
    const alone = value === undefined || value === null || value === '' ? [] : [value]
    return [{ op: 'set', path: ['topics'], value: [...alone, topic] }]
  },
  outlook: ({ problems, topics }, { topic }) => {
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
  // From the end, so that the places of the others stay true.
  edits: (article, { topic }) =>
    topicsOf(article)
      .filter(({ name }) => isSameTopic(name, topic))
      .toReversed()
      .map(({ path }) => ({ op: 'remove', path })),
  outlook: ({ topics }, { topic }) => unless(!topics.some((one) => isSameTopic(one, topic))),
  label: ({ topic }) => `Remove topic ${shown(topic)}`,
  labelOfMany: ({ topic }, articles) => `Remove topic ${shown(topic)} from ${articles}`,
  verb: (count) => `Remove from ${count}`,
  running: ({ topic }) => `Removing ${topic}`,
  outcome: ({ topic }) => `without the topic ${topic}`,
  done: ({ topic }) => `Topic ${topic} removed`,
  participle: 'changed',
}
