import { expect, it } from 'vitest'
import { nextRows } from '../../../../../src/renderer/features/triage/next'
import { brokenCard } from '../../../../../src/shared/card/card'
import type { ResultRow } from '../../../../../src/shared/card/row'

const rowOf = (title: string, published: boolean): ResultRow => ({
  path: `_news/${title}.md`,
  card: { ...brokenCard(`_news/${title}.md`, { code: 'x', message: 'x' }), broken: null, published },
  also: [],
})
const all = [rowOf('a', false), rowOf('b', true), rowOf('c', false), rowOf('d', true), rowOf('e', false)]
const rows = new Map(all.entries())
const titles = (first: number, from = rows) => nextRows(from, first, 2).map(({ path }) => path)

it('names what is undecided, and passes what is published', () => {
  expect(titles(0)).toEqual(['_news/a.md', '_news/c.md'])
  expect(titles(2)).toEqual(['_news/c.md', '_news/e.md'])
  expect(titles(4)).toEqual(['_news/e.md'])
  expect(titles(-1)).toEqual([])
})

it('stops where rows aren’t here yet', () => {
  expect(titles(0, new Map([...rows].filter(([place]) => place !== 1)))).toEqual(['_news/a.md'])
})
