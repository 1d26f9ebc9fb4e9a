import { expect, test } from 'vitest'
import { FAR, timesAsLong } from './cpu'
import { growth, workOf } from './work'

const { once, squared, squaredInList, squaredInside } = await import('./planted')
const text = (length: number): string => 'ab\n'.repeat(length / 3)

test('work that grows with the length is seen as such', () => {
  expect(growth((length) => once(text(length)))).toBeLessThan(9)
})

test.each([
  ['in a loop of its own', squared],
  ['inside a function of texts', squaredInside],
  ['inside a function of lists', squaredInList],
])('a planted function that is quadratic is caught: %s', (_name, planted) => {
  expect(growth((length) => planted(text(length)))).toBeGreaterThan(48)
})

test('the same run gives the same count', () => {
  const run = (): number => workOf(() => once(text(3_000)))
  run()
  expect(run()).toBe(run())
})

test('a planted expression that tries on and on is far from its floor', () => {
  const text = 'a'.repeat(24)
  const [bad, good] = [/^(?:a+)+b/, /^a+b/]
  expect(
    timesAsLong(
      () => bad.test(text),
      () => good.test(text),
    ),
  ).toBeGreaterThan(FAR)
})
