import { expect, test } from 'vitest'
import { Arrivals } from '../../../../../src/main/library/beside/arrivals'
import { Desks } from '../../../../../src/main/library/beside/desks'
import { type ArticleCard, emptyDesk } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import type { DecisionLine } from '../../../../../src/shared/decisions'
import type { LookedAt } from '../../../../../src/shared/pictures/look'
import { addressKey } from '../../../../../src/shared/text/address'

const keyOf = (path: string): number => addressKey(`https://a.example/${path}`) ?? 0
const card = (path: string): ArticleCard => ({
  ...brokenCard(path, { code: 'x', message: 'x' }),
  broken: null,
  published: false,
  webUrl: `https://a.example/${path}`,
  addresses: [keyOf(path)],
  desk: { ...emptyDesk, arrived: 1_000 },
})
const line = (path: string, decision: DecisionLine['decision'], second: number): DecisionLine => ({
  path,
  url: `https://a.example/${path}`,
  decision,
  at: new Date(second * 1_000).toISOString(),
  by: 'Ada',
})
const made = (): Desks => new Desks(new Arrivals(null, () => {}))
const decisionOf = (desks: Desks, one: ArticleCard) => desks.of(one, false).decision

test('all that is known of an article comes together', () => {
  const desks = made()
  desks.decided([line('a.md', 'hold', 1)])
  desks.mark('a.md', { unsaved: true })
  expect(desks.markOnly('changed', ['a.md', 'b.md'])).toEqual(new Set(['a.md', 'b.md']))
  expect(desks.of(card('a.md'), true)).toEqual({
    arrived: 1_000,
    decision: 'hold',
    unsaved: true,
    changed: true,
    duplicate: true,
    pictures: [],
  })
  expect(desks.markOnly('changed', ['b.md', 'c.md'])).toEqual(new Set(['a.md', 'c.md']))
  desks.mark('a.md', { unsaved: false })
  expect(desks.of(card('a.md'), false)).toMatchObject({ unsaved: false, changed: false })
})

test('what was seen of a picture is known of each article that has it', () => {
  const desks = made()
  const more = ['https://a.example/2', 'https://a.example/3'].map((address) => ({ address, size: null }))
  const pictured = { ...card('a.md'), image: 'https://a.example/1', moreImages: more }
  const gone: LookedAt = { kind: 'gone', status: 404, since: 1, at: 1 }
  expect(desks.of(pictured, false).pictures).toEqual([])
  expect(desks.looked([['https://a.example/1', gone]])).toEqual(new Set(['https://a.example/1']))
  expect(desks.looked([['https://a.example/1', { ...gone, at: 2 }]])).toEqual(new Set())
  expect(desks.lookOf('https://a.example/1')).toEqual(gone)
  expect(desks.of(pictured, false).pictures).toEqual(['gone'])
  expect(desks.of({ ...pictured, image: null }, false).pictures).toEqual([])
  const shown: LookedAt = { kind: 'shown', type: 'png', width: 1, height: 1, at: 1 }
  desks.looked(more.map(({ address }): [string, LookedAt] => [address, shown]))
  expect(desks.of(pictured, false).pictures).toEqual(['gone', 'shown'])
})

test('a log that is read whole takes the place of what was known; only what differs is told', () => {
  const desks = made()
  desks.decided([line('a.md', 'hold', 1), line('b.md', 'pass', 1)])
  const lines = [line('b.md', 'pass', 1), line('c.md', 'pass', 1)]
  expect(desks.read({ isWhole: true, lines })).toEqual(new Set(['a.md', 'c.md']))
  expect(decisionOf(desks, card('a.md'))).toBeNull()
  expect(desks.read({ isWhole: false, lines: [line('a.md', 'pass', 2)] })).toEqual(new Set(['a.md']))
  expect(decisionOf(desks, card('c.md'))).toBe('pass')
})

test('a decision whose path is gone counts for its address once that is settled, and no more when the path is back', () => {
  const desks = made()
  desks.decided([line('a.md', 'hold', 1)])
  const renamed = { ...card('b.md'), webUrl: 'https://a.example/a.md', addresses: [keyOf('a.md')] }
  expect(decisionOf(desks, renamed)).toBeNull()
  expect(desks.settle((path) => path === 'b.md')).toEqual(new Set([keyOf('a.md')]))
  expect(decisionOf(desks, renamed)).toBe('hold')
  expect(desks.settle((path) => path === 'b.md')).toEqual(new Set())
  expect(desks.settle(() => true)).toEqual(new Set([keyOf('a.md')]))
  expect(decisionOf(desks, renamed)).toBeNull()
})

test('what a decision needs to know: what counts, when the last one was made, and the address', () => {
  const desks = made()
  desks.decided([line('a.md', 'pass', 5), line('gone.md', 'hold', 7)])
  expect(desks.known('a.md', card('a.md'))).toEqual({ decision: 'pass', at: 5_000, url: 'https://a.example/a.md' })
  expect(desks.known('b.md', card('b.md'))).toEqual({ decision: null, at: 0, url: 'https://a.example/b.md' })
  expect(desks.known('gone.md', undefined)).toEqual({ decision: 'hold', at: 7_000, url: 'https://a.example/gone.md' })
  expect(desks.known('none.md', undefined)).toEqual({ decision: null, at: 0, url: null })
})
