import { ArticleError } from '../../article/errors'
import type { Article, Edit } from '../../article/types'
import { isPublished, otherSwitch } from '../../fields/table/published'
import { already, stateless, unless } from '../outlook'
import type { Kind } from './kind'

const switchTo =
  (value: boolean) =>
  (article: Article): Edit[] => {
    const published = isPublished(article)
    if (published === null) throw new ArticleError('bad-edit', otherSwitch.message, ['published'])
    return published === value ? [] : [{ op: 'set', path: ['published'], value }]
  }

export const publish: Kind<'publish'> = {
  decision: null,
  edits: switchTo(true),
  outlook: ({ published, problems }) => {
    if (published === null) return stateless
    const error = problems.find(({ severity }) => severity === 'error')
    return published ? already : { kind: 'changes', warning: error?.message ?? null }
  },
  label: () => 'Publish',
  labelOfMany: (_change, articles) => `Publish ${articles}`,
  verb: (count) => `Publish ${count}`,
  running: () => 'Publishing',
  outcome: () => 'published',
  done: () => 'Published',
  participle: 'published',
}

export const unpublish: Kind<'unpublish'> = {
  decision: null,
  edits: switchTo(false),
  outlook: ({ published }) => (published === null ? stateless : unless(!published)),
  label: () => 'Unpublish',
  labelOfMany: (_change, articles) => `Unpublish ${articles}`,
  verb: (count) => `Unpublish ${count}`,
  running: () => 'Unpublishing',
  outcome: () => 'unpublished',
  done: () => 'Unpublished',
  participle: 'unpublished',
}
