import { expect, test } from 'vitest'
import { ImageUses } from '../../../../../src/main/library/index/image-uses'

test('counts the articles of each picture as their cards come and go', () => {
  const uses = new ImageUses()
  for (const image of ['/a.png', '/a.png', '/b.png', null]) uses.move({ image }, 1)
  expect([uses.of('/a.png'), uses.of('/b.png'), uses.of('/c.png'), uses.of(null)]).toEqual([2, 1, 0, 0])
  uses.move({ image: '/a.png' }, -1)
  uses.move({ image: '/b.png' }, -1)
  expect([uses.of('/a.png'), uses.of('/b.png')]).toEqual([1, 0])
})
