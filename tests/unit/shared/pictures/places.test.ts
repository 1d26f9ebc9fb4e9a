import { expect, it } from 'vitest'
import { placesOf } from '../../../../src/shared/pictures/places'

it('looks at the root, then in what a site publishes there', () => {
  expect(placesOf('/images/a.png', 'content/posts/x/index.md')).toEqual([
    'images/a.png',
    'static/images/a.png',
    'public/images/a.png',
    'assets/images/a.png',
    'src/assets/images/a.png',
    'src/images/a.png',
  ])
  expect(placesOf('@/assets/a.png', null)[0]).toBe('assets/a.png')
  expect(placesOf('@/assets/a.png', null)).toContain('src/assets/a.png')
})

it('looks beside the page first, and never above the folder', () => {
  expect(placesOf('dusk.png', 'content/posts/pear-rows/index.md').slice(0, 2)).toEqual([
    'content/posts/pear-rows/dusk.png',
    'dusk.png',
  ])
  expect(placesOf('../../assets/a.png', 'src/content/blog/a.md')[0]).toBe('src/assets/a.png')
  expect(placesOf('../../../a.png', 'blog/a.md').filter((place) => place.includes('..'))).toEqual([])
})
