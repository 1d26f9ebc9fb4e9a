import { expect, test } from 'vitest'
import { ViewCounts } from '../../../../../src/main/library/index/view-counts'
import { type ArticleCard, emptyDesk } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import { parseQuery } from '../../../../../src/shared/query'

const card = (over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard('a.md', { code: 'x', message: 'x' }),
  broken: null,
  problems: [],
  published: false,
  ...over,
})
const DAY = 86_400_000
const [hot, cold] = [card({ path: 'hot.md', values: { heat: 3 } }), card({ path: 'cold.md', values: { heat: 0 } })]

test('built-in views are counted from the start, the team’s when asked, and kept from then on', () => {
  const counts = new ViewCounts()
  counts.setTeam(['heat:>0', 'is:new'], 0)
  counts.move(hot, 1)
  expect(counts.read()).toMatchObject({ 'is:new': 1, '': 1 })
  expect(counts.read()).not.toHaveProperty('heat:>0')
  expect(counts.countNext([hot], 0)).toBe(true)
  expect(counts.countNext([hot], 0)).toBe(false)
  counts.move(cold, 1)
  counts.move({ ...cold, values: { heat: 5 } }, 1)
  counts.move(cold, -1)
  expect(counts.read()).toMatchObject({ 'heat:>0': 2, 'is:new': 2 })
})

test('a view that stays keeps its count, one that is gone is told no more', () => {
  const counts = new ViewCounts()
  counts.setTeam(['heat:>0', 'heat:0'], 0)
  while (counts.countNext([hot], 0));
  counts.setTeam(['heat:>0', 'heat:>9'], 0)
  expect(counts.read()).toMatchObject({ 'heat:>0': 1 })
  expect(counts.read()).not.toHaveProperty('heat:0')
})

test('ages count from when the view’s query ran last', () => {
  const counts = new ViewCounts()
  const arrived = card({ desk: { ...emptyDesk, arrived: DAY } })
  counts.setTeam(['arrived:<1d'], DAY)
  counts.countNext([arrived], DAY)
  expect(counts.read()).toMatchObject({ 'arrived:<1d': 1 })
  counts.ran('arrived:<1d', parseQuery('arrived:<1d', 3 * DAY), 0, 3 * DAY)
  counts.move(arrived, 1)
  expect(counts.read()).toMatchObject({ 'arrived:<1d': 0 })
})

test('a view of days or ages is counted anew when a while has passed, others never', () => {
  const counts = new ViewCounts()
  const noon = Date.UTC(2026, 5, 13, 12)
  const articles = [card({ path: 'today.md', time: noon }), card({ path: 'old.md', time: noon - 40 * DAY })]
  counts.setTeam(['date:today', 'date:<30d', 'date:2026', 'date:2026-06-13'], noon)
  while (counts.countNext(articles, noon));
  expect(counts.read()).toMatchObject({ 'date:today': 1, 'date:<30d': 1, 'date:2026': 2 })
  expect(counts.grewOld(noon + 1_000)).toBe(false)
  expect(counts.grewOld(noon + DAY)).toBe(true)
  expect(counts.read(), 'it stays until it is counted').toMatchObject({ 'date:today': 1 })
  let counted = 0
  while (counts.countNext(articles, noon + DAY)) counted += 1
  expect(counted).toBe(2)
  expect(counts.read()).toMatchObject({ 'date:today': 0, 'date:<30d': 1, 'date:2026': 2, 'date:2026-06-13': 1 })
  expect(counts.grewOld(noon + DAY)).toBe(false)
})
