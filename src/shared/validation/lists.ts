import { hasMapOfTopics, topicsAreAMap, topicsOf } from '../article/topics'
import { foldedValue } from '../text/fold'
import { label, MAX_NAME_LETTERS } from '../text/label'
import { fieldOf, listOf, nothing, type Remark, type Rule } from './rule'

const topicsMap: Rule = {
  code: topicsAreAMap.code,
  severity: 'warning',
  check: (article) => (hasMapOfTopics(article) ? [{ path: ['topics'], message: topicsAreAMap.message }] : nothing),
}

const duplicateTopic: Rule = {
  code: 'duplicate-topic',
  severity: 'warning',
  check: (article) => {
    const topics = topicsOf(article)
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
      return [{ path, message: `The topic ${called} is there twice.`, fix: { what, edits: [{ op: 'remove', path }] } }]
    })
  },
}

const unknownTopic: Rule = {
  code: 'unknown-topic',
  severity: 'warning',
  check: (article, { topics: known }) => {
    if (known === undefined || known.size === 0) return nothing
    return topicsOf(article).flatMap(({ name, path }): readonly Remark[] =>
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
  check: (article) => {
    const { length } = listOf(fieldOf(article, 'related'))
    if (length > 0 && length <= MANY) return nothing
    const message = length === 0 ? 'No related stories.' : `${length} related stories; more than ${MANY} are unusual.`
    return [{ path: ['related'], message }]
  },
}

export const listRules: readonly Rule[] = [topicsMap, duplicateTopic, unknownTopic, relatedCount]
