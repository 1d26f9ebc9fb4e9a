import { expect, it } from 'vitest'
import { relationProblems } from '../../../../../../src/main/library/index/relations/problems'

const stale = (...keys: string[]) => ({ kind: 'stale', keys }) as const
const gone = { kind: 'gone' } as const

it('says nothing of stories of elsewhere, and of those that are as their articles are', () => {
  expect(relationProblems([])).toEqual([])
  expect(relationProblems([null, null])).toEqual([])
})

it('names the first of a kind, how many more there are, and the keys that differ, each once', () => {
  expect(relationProblems([null, stale('title'), stale('title', 'images')])).toEqual([
    {
      severity: 'warning',
      code: 'related-stale',
      message: 'Related 2 and 1 more differ from their articles: title, images',
    },
  ])
  expect(relationProblems([gone, null, stale('excerpt'), gone]).map(({ message }) => message)).toEqual([
    'Related 3 differs from its article: excerpt',
    'Related 1 and 1 more: no article of this folder has their addresses any more',
  ])
})
