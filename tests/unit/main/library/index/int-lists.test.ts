import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IntLists } from '../../../../../src/main/library/index/int-lists'

test('each list holds what was last set, however often', () => {
  const long = fc.integer({ min: 0, max: 3_000 }).map((length) => Array.from({ length }, (_, index) => index - length))
  const change = fc.record({ list: fc.nat(5), values: fc.oneof(fc.array(fc.integer(), { maxLength: 5 }), long) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const lists = new IntLists()
      const model = new Map<number, readonly number[]>()
      for (const { list, values } of changes) {
        lists.set(list, values)
        model.set(list, values)
        for (const [each, expected] of model) expect(Array.from(lists.get(each))).toEqual(expected)
      }
      expect(Array.from(lists.get(9))).toEqual([])
      for (const [list, values] of model) {
        expect(lists.lengthOf(list)).toBe(values.length)
        expect(lists.has(list, -1)).toBe(values.includes(-1))
        const counts = new Int32Array(2)
        lists.addTo(counts, list, (value) => value === 1)
        expect(counts).toEqual(Int32Array.of(0, values.filter((value) => value === 1).length))
      }
    }),
    { numRuns: 40 },
  )
})
