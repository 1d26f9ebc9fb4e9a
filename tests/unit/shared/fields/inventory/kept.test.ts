import { expect, it } from 'vitest'
import { createKept } from '../../../../../src/shared/fields/inventory/kept'

const names = Array.from({ length: 50 }, (_, index) => `name ${index}`)

function keep(given: readonly string[], rankOf?: (name: string) => number) {
  const kept = createKept(10, () => ({ count: 0 }), rankOf)
  for (const name of given) {
    const one = kept.get(name)
    if (one !== null) one.count += 1
  }
  return kept
}

it('keeps the same names in whatever order they come, each with all that was counted of it', () => {
  const twice = [...names, ...names]
  const kept = keep(twice).entries().toSorted()
  expect(kept).toHaveLength(10)
  expect(kept.every(([, { count }]) => count === 2)).toBe(true)
  expect(keep(twice.toReversed()).entries().toSorted()).toEqual(kept)
})

it('lets what is lower stay, and nothing come back', () => {
  const kept = keep(names, (name) => (name.endsWith('7') ? 0 : 1))
  expect(kept.entries().filter(([name]) => name.endsWith('7'))).toHaveLength(5)
  expect(kept.isOver()).toBe(true)
  for (const [name] of kept.entries()) kept.delete(name)
  expect(names.filter((name) => kept.get(name) !== null)).toHaveLength(10)
})
