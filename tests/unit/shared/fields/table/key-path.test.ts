import { expect, it } from 'vitest'
import { depthOf, itemsBelow, keyBelow, stepsOf } from '../../../../../src/shared/fields/table/key-path'

it('writes a path as people do, and reads its steps again', () => {
  const url = keyBelow(itemsBelow(keyBelow('', 'images')), 'url')
  expect(url).toBe('images[].url')
  expect(stepsOf(url)).toEqual(['images', '[]', 'url'])
  expect(depthOf('cover.image')).toBe(2)
})

it('keeps a key whole that holds a sign of paths', () => {
  for (const key of ['og.title', 'a[0]', 'say "so"', 'a=b', 'two\nlines', 'date created', '日付']) {
    expect(stepsOf(keyBelow('x', key))).toEqual(['x', key])
  }
})
