import { isPublished } from '../article/published'
import type { Article, Edit } from '../article/types'
import type { Change } from '../ipc/change'
import { isSameTopic } from './outlook'

export { labelOf, labelOfMany } from './labels'
export { type Changeable, changeableOf, decisionOf, outlookOf } from './outlook'

/** The topics of an article with their places; one text alone is a list of one, as Jekyll reads it. */
function topicsOf(article: Article): readonly string[] {
  const value = Object.hasOwn(article.data, 'topics') ? article.data.topics : undefined
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : ''))
  return typeof value === 'string' && value.trim() !== '' ? [value] : []
}

function topicEdits(article: Article, kind: 'addTopic' | 'removeTopic', topic: string): Edit[] {
  const topics = topicsOf(article)
  const index = topics.findIndex((one) => isSameTopic(one, topic))
  const isList = Array.isArray(article.data.topics)
  if (kind === 'removeTopic') {
    if (index === -1) return []
    return [{ op: 'remove', path: isList ? ['topics', index] : ['topics'] }]
  }
  if (index !== -1) return []
  return isList
    ? [{ op: 'insert', path: ['topics', topics.length], value: topic }]
    : [{ op: 'set', path: ['topics'], value: [...topics, topic] }]
}

/**
 * The edits that a change makes in an article that parses; none where the article is so already, or where the change is a
 * decision, which no file holds.
 */
export function editsOf(change: Change, article: Article): Edit[] {
  switch (change.kind) {
    case 'publish':
    case 'unpublish': {
      const value = change.kind === 'publish'
      return isPublished(article) === value ? [] : [{ op: 'set', path: ['published'], value }]
    }
    case 'addTopic':
    case 'removeTopic':
      return topicEdits(article, change.kind, change.topic)
    case 'set': {
      const { field, value } = change
      const now = Object.hasOwn(article.data, field) ? article.data[field] : undefined
      if (value === null) return now === undefined ? [] : [{ op: 'remove', path: [field] }]
      return now === value ? [] : [{ op: 'set', path: [field], value }]
    }
    case 'pass':
    case 'hold':
    case 'reconsider':
      return []
  }
}
