import { expect, it } from 'vitest'
import { guessPictures } from '../../../../../src/shared/fields/roles/picture'
import { folderOf, many } from '../made'

const of = (...fronts: readonly string[]) =>
  guessPictures(folderOf(Object.assign({}, ...fronts.map((front, index) => many(10 - index, `${index}-#.md`, front)))))

it('takes an address, a list of them, a map and a list of maps for pictures', () => {
  expect(of('image: /a.png')).toEqual(['image'])
  expect(of('heroImage: "../../assets/a.jpg"')).toEqual(['heroImage'])
  expect(of('images: [/a.png, /b.png]')).toEqual(['images'])
  expect(of('cover:\n  image: dusk.jpg\n  alt: Dusk')).toEqual(['cover.image'])
  expect(of('images:\n  - url: https://a.example/x\n    width: 3')).toEqual(['images[].url'])
  expect(of('header:\n  teaser: /a.png')).toEqual(['header.teaser'])
})

it('takes two ways of writing one picture, the more frequent first', () => {
  expect(of('image: /a.png', 'image:\n  path: /b.png')).toEqual(['image', 'image.path'])
})

it('takes no other texts', () => {
  expect(of('cover: hard', 'header: Words')).toEqual([])
  expect(of('imageset:\n  url: /a.png')).toEqual([])
})
