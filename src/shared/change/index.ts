import { ArticleError } from '../article/errors'
import { isPublished, otherSwitch } from '../article/published'
import { hasMapOfTopics, isSameTopic, topicsAreAMap, topicsOf } from '../article/topics'
import type { Article, Edit } from '../article/types'
import type { Change } from './change'

export { labelOf, labelOfMany } from './labels'
export { type Changeable, changeableOf, decisionOf, outlookOf } from './outlook'

function topicEdits(article: Article, kind: 'addTopic' | 'removeTopic', topic: string): Edit[] {
  const same = topicsOf(article).filter(({ name }) => isSameTopic(name, topic))
  // From the end, so that the places of the others stay true.
  if (kind === 'removeTopic') return same.toReversed().map(({ path }) => ({ op: 'remove', path }))
  if (same.length > 0) return []
  if (hasMapOfTopics(article)) throw new ArticleError('not-a-list', topicsAreAMap.message, ['topics'])
  const value = Object.hasOwn(article.data, 'topics') ? article.data.topics : undefined
  if (Array.isArray(value)) return [{ op: 'insert', path: ['topics', value.length], value: topic }]
  const alone = value === undefined || value === null || value === '' ? [] : [value]
  return [{ op: 'set', path: ['topics'], value: [...alone, topic] }]
}

/**
 * The edits that a change makes in an article that parses; none where the article is so already, or where the change is a
 * decision, which no file holds. Throws ArticleError where it would throw away what it doesn't understand.
 */
export function editsOf(change: Change, article: Article): Edit[] {
  switch (change.kind) {
    case 'publish':
    case 'unpublish': {
      const value = change.kind === 'publish'
      const published = isPublished(article)
      if (published === null) throw new ArticleError('bad-edit', otherSwitch.message, ['published'])
      return published === value ? [] : [{ op: 'set', path: ['published'], value }]
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
