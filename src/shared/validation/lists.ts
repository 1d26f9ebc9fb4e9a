import { label, MAX_NAME_LETTERS } from '../text/label'
import { fieldOf, folded, listOf, nothing, type Remark, type Rule } from './rule'

const duplicateTopic: Rule = {
  code: 'duplicate-topic',
  severity: 'warning',
  check: (article) => {
    const topics = listOf(fieldOf(article, 'topics'))
    if (topics.length < 2) return nothing
    const seen = new Set<string>()
    return topics.flatMap((topic, index): readonly Remark[] => {
      if (typeof topic !== 'string') return nothing
      const name = folded(topic)
      if (!seen.has(name)) {
        seen.add(name)
        return nothing
      }
      const path = ['topics', index]
      const called = label(topic, MAX_NAME_LETTERS)
      const fix = { what: `repeated ${called}, number ${index + 1}`, edits: [{ op: 'remove', path }] } as const
      return [{ path, message: `The topic ${called} is there twice.`, fix }]
    })
  },
}

const unknownTopic: Rule = {
  code: 'unknown-topic',
  severity: 'warning',
  check: (article, { topics: known }) => {
    if (known === undefined || known.size === 0) return nothing
    return listOf(fieldOf(article, 'topics')).flatMap((topic, index): readonly Remark[] => {
      if (typeof topic !== 'string' || topic.trim() === '' || known.has(folded(topic))) return nothing
      return [
        { path: ['topics', index], message: `${label(topic, MAX_NAME_LETTERS)} is not among this site’s topics.` },
      ]
    })
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

export const listRules: readonly Rule[] = [duplicateTopic, unknownTopic, relatedCount]
