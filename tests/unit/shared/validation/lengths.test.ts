import { expect, test } from 'vitest'
import { usualLengths } from '../../../../src/shared/validation'

const texts = (count: number, excerpt: (index: number) => string | null) =>
  Array.from({ length: count }, (_, index) => ({
    title: 'x'.repeat(index + 1),
    excerpt: excerpt(index),
    hasExcerpt: excerpt(index) !== null,
  }))

test('five of a hundred are longer', () => {
  expect(usualLengths(texts(100, (index) => 'y'.repeat(2 * (100 - index))))).toEqual({ title: 95, excerpt: 190 })
})

test('of a few articles nothing is said', () => {
  expect(usualLengths(texts(19, () => 'y'))).toBeUndefined()
  expect(usualLengths(texts(40, () => null))?.excerpt).toBe(Number.MAX_SAFE_INTEGER)
  const ofBodies = texts(40, () => 'y').map((one) => ({ ...one, hasExcerpt: false }))
  expect(usualLengths(ofBodies)?.excerpt).toBe(Number.MAX_SAFE_INTEGER)
})
