import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Best } from '../../../../../src/main/library/index/best'

interface Scored {
  readonly score: number
  readonly at: number
}
const isBetter = (one: Scored, other: Scored): boolean => one.score > other.score

it('keeps what sorting would put first, of two that are as good the first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 6 }), (scores, most) => {
      const all = scores.map((score, at) => ({ score, at }))
      const best = new Best(most, isBetter)
      for (const one of all) best.add(one)
      expect(best.kept).toEqual(all.toSorted((a, b) => b.score - a.score).slice(0, most))
    }),
  )
})

it('says before whether it would keep one', () => {
  const best = new Best(1, isBetter)
  expect(best.takes({ score: 0, at: 0 })).toBe(true)
  best.add({ score: 2, at: 0 })
  expect(best.takes({ score: 2, at: 1 })).toBe(false)
  expect(best.takes({ score: 3, at: 1 })).toBe(true)
})
