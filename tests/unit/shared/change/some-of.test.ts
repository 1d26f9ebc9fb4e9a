import { expect, test } from 'vitest'
import { labelOf, labelOfMany } from '../../../../src/shared/change'
import { someOf } from '../../../../src/shared/change/some-of'

const some = (label: string, count: number): string | undefined => someOf(label, count)?.label

test('each kind of change of many says how many of them are meant', () => {
  expect(some(labelOfMany({ kind: 'publish' }, 1_400), 1_397)).toBe('Publish 1,397 of 1,400 articles')
  expect(some(labelOfMany({ kind: 'reconsider' }, 400), 1)).toBe('1 of 400 articles back to Inbox')
  expect(some(labelOfMany({ kind: 'addTopic', topic: '9 articles' }, 12), 3)).toBe(
    'Add topic 9 articles to 3 of 12 articles',
  )
  expect(some('Publish 300 of 400 articles', 20)).toBe('Publish 20 of 400 articles')
})

test('where all are meant, or one is named, the name stays', () => {
  expect(some(labelOfMany({ kind: 'publish' }, 400), 400)).toBeUndefined()
  expect(some(`${labelOf({ kind: 'publish' })}: Lessons of 12 articles`, 1)).toBeUndefined()
  expect(some('List topic: Fog', 1)).toBeUndefined()
})
