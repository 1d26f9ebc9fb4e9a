import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histogramOf } from '../../../../../src/shared/query'

test('bars begin at round numbers, and few values far off don’t press the others together', () => {
  const usual = Array.from({ length: 155 }, (_, value) => [value, 10] as const)
  const plain = histogramOf(usual)
  expect(plain).toMatchObject({ least: 0, most: 154 })
  expect(plain.bars[0]).toEqual({ from: 0, to: 9, count: 100 })
  expect(plain.bars).toHaveLength(16)
  const far = histogramOf([...usual, [1_000_000, 1]])
  expect(far.most).toBe(1_000_000)
  expect(far.bars.length).toBeGreaterThan(10)
  expect(far.bars.at(-1)?.to).toBe(1_000_000)
  expect(
    histogramOf([
      [-1, 3],
      [0, 90],
      [4, 2],
    ]).bars.map((bar) => `${bar.from} ${bar.to} ${bar.count}`),
  ).toEqual(['-1 -1 3', '0 0 90', '1 1 0', '2 2 0', '3 3 0', '4 4 2'])
  expect(histogramOf([[5, 0]])).toEqual({ least: null, most: null, bars: [] })
})

test('every value stands in one bar; bars are whole, join, and are 24 at most', () => {
  const value = fc.oneof(
    fc.integer({ min: -200, max: 200 }),
    fc.integer(),
    fc.double({ min: 1e-3, max: 1e15, noNaN: true }),
  )
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(value, fc.integer({ min: 1, max: 50 })), { selector: ([one]) => one, minLength: 1 }),
      (values) => {
        const { bars, least, most } = histogramOf(values)
        expect(bars.length).toBeGreaterThan(0)
        expect(bars.length).toBeLessThanOrEqual(24)
        expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(values.reduce((sum, [, count]) => sum + count, 0))
        for (const [index, bar] of bars.entries()) {
          expect(Number.isInteger(bar.from) && Number.isInteger(bar.to) && bar.from <= bar.to).toBe(true)
          if (index > 0) expect(bar.from).toBe((bars[index - 1]?.to ?? 0) + 1)
          const within = values.filter(([one]) => one >= bar.from && one < bar.to + 1)
          expect(bar.count).toBe(within.reduce((sum, [, count]) => sum + count, 0))
        }
        expect([least, most]).toEqual([
          Math.min(...values.map(([one]) => one)),
          Math.max(...values.map(([one]) => one)),
        ])
      },
    ),
  )
})
