import type { Article, Edit } from '../../article/types'
import { switchEdits } from '../../fields/table/published'
import { already, stateless, unless } from '../outlook'
import type { Kind, Where } from './kind'

const switchTo =
  (value: boolean) =>
  (article: Article, _change: unknown, { table, path }: Where): Edit[] =>
    switchEdits(article, value, path, table.switch)

export const publish: Kind<'publish'> = {
  decision: null,
  edits: switchTo(true),
  outlook: ({ published, problems }, _change, table) => {
    if (published === null) return stateless(table)
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
  outlook: ({ published }, _change, table) => (published === null ? stateless(table) : unless(!published)),
  label: () => 'Unpublish',
  labelOfMany: (_change, articles) => `Unpublish ${articles}`,
  verb: (count) => `Unpublish ${count}`,
  running: () => 'Unpublishing',
  outcome: () => 'unpublished',
  done: () => 'Unpublished',
  participle: 'unpublished',
}
