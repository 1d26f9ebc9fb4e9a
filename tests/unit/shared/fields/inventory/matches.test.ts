import { expect, it } from 'vitest'
import {
  anyOf,
  countOf,
  hasFact,
  hasKey,
  hasKind,
  matcherOf,
  without,
} from '../../../../../src/shared/fields/inventory/matches'
import { QueryError } from '../../../../../src/shared/query'
import { folderOf, many } from '../made'

const folder = folderOf({
  ...many(3, '_posts/2024-01-02-#.md', 'title: T\ndraft: true'),
  ...many(2, '#.md', 'title:\n"og.title": a b'),
})

it('counts what has a key with a value, a kind, a fact of the file, and what hasn’t', () => {
  const counts: readonly (readonly [string, number])[] = [
    ['', 5],
    ['key:title', 3],
    ['key:"title=empty"', 2],
    ['key:"draft=flag"', 3],
    ['key:"draft=text"', 0],
    ['-key:draft -file:dated', 2],
    ['file:posts OR key:"""og.title"""', 5],
  ]
  for (const [query, count] of counts) expect([query, countOf(folder, query)]).toEqual([query, count])
})

it('writes queries that it reads', () => {
  expect(countOf(folder, hasKey('"og.title"'))).toBe(2)
  expect(countOf(folder, anyOf([hasKind('title', 'empty'), hasFact('posts')]))).toBe(5)
  expect(countOf(folder, without(anyOf([hasKind('title', 'empty'), hasKey('none')])))).toBe(3)
  expect(countOf(folder, `${hasKey('title')} ${without(without(hasKey('draft')))}`)).toBe(3)
})

it('refuses what asks for anything else', () => {
  for (const query of ['fog', 'topic:a', 'file:none', '(key:a']) expect(() => matcherOf(query)).toThrow(QueryError)
})
