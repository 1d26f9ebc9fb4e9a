import type { Article } from '../article/types'
import { hasMapOfTopics, topicsAreAMap, writtenTopics } from '../fields/table/topics'
import { stepsTo, writtenAt } from '../fields/table/values'
import { foldedValue } from '../text/fold'
import { label, MAX_NAME_LETTERS } from '../text/label'
import { type Context, keysOf, listOf, nothing, type Remark, type Rule, tableIn } from './rule'

const topicsMap: Rule = {
  code: topicsAreAMap.code,
  severity: 'warning',
  check: ({ data }, context) => {
    const table = tableIn(context)
    const [key = 'topics'] = table.roles.topics
    return hasMapOfTopics(data, table) ? [{ path: stepsTo(key), message: topicsAreAMap.message }] : nothing
  },
}

/** Each topic with its own place; where a text holds them all, the text's. */
function topicsOf({ data }: Article, context: Context) {
  const written = writtenTopics(data, tableIn(context))
  if (written === null) return []
  const { path, value, topics } = written
  return topics.map(({ name, place }) => ({ name, path: Array.isArray(value) ? [...path, place] : path }))
}

const duplicateTopic: Rule = {
  code: 'duplicate-topic',
  severity: 'warning',
  check: (article, context) => {
    const topics = topicsOf(article, context)
    if (topics.length < 2) return nothing
    const seen = new Set<string>()
    return topics.flatMap(({ name, path }): readonly Remark[] => {
      const folded = foldedValue(name)
      if (!seen.has(folded)) {
        seen.add(folded)
        return nothing
      }
      const called = label(name, MAX_NAME_LETTERS)
      const what = `repeated ${called}, number ${Number(path.at(-1)) + 1}`
      const message = `The topic ${called} is there twice.`
      const isItem = typeof path.at(-1) === 'number'
      return [{ path, message, ...(isItem && { fix: { what, edits: [{ op: 'remove', path }] } }) }]
    })
  },
}

const unknownTopic: Rule = {
  code: 'unknown-topic',
  severity: 'warning',
  check: (article, context) => {
    const { topics: known } = context
    if (known === undefined || known.size === 0) return nothing
    return topicsOf(article, context).flatMap(({ name, path }): readonly Remark[] =>
      known.has(foldedValue(name))
        ? nothing
        : [{ path, message: `${label(name, MAX_NAME_LETTERS)} is not among this site’s topics.` }],
    )
  },
}

/** As many as the pipeline adds. */
const MANY = 5

const relatedCount: Rule = {
  code: 'related-count',
  severity: 'hint',
  check: ({ data }, context) => {
    const [key] = keysOf('related', context)
    if (key === undefined) return nothing
    const { length } = listOf(writtenAt(data, key))
    if (length > 0 && length <= MANY) return nothing
    const message = length === 0 ? 'No related stories.' : `${length} related stories; more than ${MANY} are unusual.`
    return [{ path: stepsTo(key), message }]
  },
}

export const listRules: readonly Rule[] = [topicsMap, duplicateTopic, unknownTopic, relatedCount]
