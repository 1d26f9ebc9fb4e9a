import { expect, it, test } from 'vitest'
import {
  type NewPicture,
  pictureEdits,
  removalEdits,
  type Spot,
} from '../../../../../../src/renderer/features/editor/images/placed'
import { applyEdits, parseArticle } from '../../../../../../src/shared/article'

const size = { width: 40, height: 20 }
const list = ['images']
const at = (index: number, ...items: unknown[]): Spot => ({ list, entry: { index, items } })
const end: Spot = { list, entry: null }

/** The pictures of an article after these were put into it; null: they can't be. */
function put(images: string, spot: Spot, ...pictures: NewPicture[]): unknown {
  const text = `---\ntitle: One\n${images}---\n`
  const edits = pictureEdits(parseArticle(text).data, spot, pictures, new Map())
  return edits && parseArticle(applyEdits(text, edits)).data.images
}

it('replaces an address and keeps what else is said of the picture', () => {
  const item = { url: '/a.png', title: 'Fog' }
  expect(put('images: [{ url: /a.png, title: Fog }]\n', at(0, item), { address: '/b.png', size })).toEqual([
    { url: '/b.png', title: 'Fog' },
  ])
})

it('writes the size where this picture has one, or another one has, and leaves it where nobody has seen the new one', () => {
  const images = 'images: [{ url: /a.png, width: 1, height: 2 }, { url: /b.png }]\n'
  const [first, second] = [{ url: '/a.png', width: 1, height: 2 }, { url: '/b.png' }]
  expect(put(images, at(0, first, second), { address: '/c.png', size })).toEqual([{ url: '/c.png', ...size }, second])
  expect(put(images, at(1, first, second), { address: '/c.png', size })).toEqual([first, { url: '/c.png', ...size }])
  expect(put(images, at(0, first, second), { address: 'https://a.example/c', size: null })).toEqual([
    { ...first, url: 'https://a.example/c' },
    second,
  ])
})

it('leaves the size of a map where it is that of another picture', () => {
  const data = { cover: { path: '/a.png', thumbnail: '/b.png', width: 1, height: 2 } }
  const keysOf = (key: 'path' | 'thumbnail', isBeside: boolean) => {
    const spot: Spot = { list: ['cover', key], isSingle: true, isBeside, entry: { index: 0, items: [data.cover[key]] } }
    return pictureEdits(data, spot, [{ address: '/c.png', size }], new Map())?.map(
      (edit) => 'path' in edit && edit.path.at(-1),
    )
  }
  expect(keysOf('path', false)).toEqual(['path', 'width', 'height'])
  expect(keysOf('thumbnail', true)).toEqual(['thumbnail'])
})

it('puts several in their order: the first in the entry’s place, the others behind it', () => {
  const images = 'images: [{ url: /a.png }, { url: /z.png }]\n'
  const three = ['/1.png', '/2.png', '/3.png'].map((address) => ({ address, size: null }))
  expect(put(images, at(0, { url: '/a.png' }, { url: '/z.png' }), ...three)).toEqual(
    ['/1.png', '/2.png', '/3.png', '/z.png'].map((url) => ({ url })),
  )
  expect(put(images, end, ...three)).toEqual(['/a.png', '/z.png', '/1.png', '/2.png', '/3.png'].map((url) => ({ url })))
})

test.each(['', 'images: []\n', 'images:\n'])('the first pictures of an article: %j', (images) => {
  const two = [
    { address: '/1.png', size },
    { address: '/2.png', size },
  ]
  expect(put(images, end, ...two)).toEqual([{ url: '/1.png' }, { url: '/2.png' }])
})

it('follows its entry where others moved it, and gives up where it is another one by now', () => {
  const moved = 'images: [{ url: /new.png }, { url: /a.png }]\n'
  expect(put(moved, at(0, { url: '/a.png' }), { address: '/b.png', size })).toEqual([
    { url: '/new.png' },
    { url: '/b.png' },
  ])
  expect(put('images: [{ url: /c.png }]\n', at(0, { url: '/a.png' }), { address: '/b.png', size })).toBeNull()
  expect(put('images: none\n', end, { address: '/b.png', size })).toBeNull()
})

it('an entry that is an address alone stays one', () => {
  expect(put('images: [/a.png]\n', at(0, '/a.png'), { address: '/b.png', size })).toEqual(['/b.png'])
})

const [e, f, g] = [{ url: '/e.png' }, { url: '/f.png' }, { url: '/g.png' }]
const [dropped, other] = [{ url: '/dropped.png' }, { url: '/other.png' }]

it.each([
  ['both are there', 1, [e, e], [e, e], 1],
  ['both moved', 1, [e, e, f], [f, e, e], 2],
  ['the other one was replaced', 1, [e, e], [dropped, e], 1],
  ['the other one was replaced, and one was added', 1, [e, e], [dropped, e, f], 1],
  ['the other one and a third were replaced', 1, [e, e, g], [other, e, dropped], 1, 2],
  ['it was replaced by the drop before', 0, [e, e], [dropped, e], 0, 0],
  ['it was replaced by the drop before, and is like no other', 0, [e, f], [dropped, f], 0, 0],
  ['it was replaced by the drop before, and one like it came', 0, [e, e], [dropped, e, e], 0, 0],
  ['it was replaced by somebody else', 0, [e, e], [other, e], null],
  ['it was replaced by somebody else after the drop before', 0, [e, e], [other, e], null, 0],
  ['one of them went', 0, [e, e], [e], null],
  ['one of them went and another came', 0, [e, e, f], [e, f, g], null],
  ['a third like them came', 1, [e, e], [e, e, e], null],
  ['it was replaced and then moved', 0, [e, f], [f, dropped], null, 0],
])('of entries that are alike the one that was meant: %s', (_, index, before, now, place, droppedAt = -1) => {
  const replaced = new Map([[droppedAt, '/dropped.png']])
  const edits = pictureEdits({ images: now }, at(index, ...before), [{ address: '/n.png', size: null }], replaced)
  expect(edits).toEqual(place === null ? null : [{ op: 'set', path: ['images', place, 'url'], value: '/n.png' }])
})

/** A text after a picture was put at the key that holds a single one. */
function putAlone(front: string, path: readonly string[], was: unknown, picture: NewPicture): string | null {
  const text = `---\ntitle: One\n${front}---\n`
  const spot: Spot = { list: path, isSingle: true, addressKey: 'src', entry: { index: 0, items: [was] } }
  const edits = pictureEdits(parseArticle(text).data, spot, [picture, { address: '/more.png', size }], new Map())
  return edits && applyEdits(text, edits).slice('---\ntitle: One\n'.length, -'---\n'.length)
}

it.each([
  ['an address', 'image: /a.png # mine\n', ['image'], '/a.png', 'image: b.png # mine\n'],
  [
    'an address in a map',
    'cover:\n  image: a.png\n  alt: A\n',
    ['cover', 'image'],
    'a.png',
    'cover:\n  image: b.png\n  alt: A\n',
  ],
  [
    'a map',
    'image: { path: a.png, alt: A }\n',
    ['image'],
    { path: 'a.png', alt: 'A' },
    'image: { path: b.png, alt: A }\n',
  ],
  ['a map without an address', 'image: { alt: A }\n', ['image'], { alt: 'A' }, 'image: { alt: A, src: b.png }\n'],
  ['nothing yet', '', ['cover', 'image'], undefined, 'cover:\n  image: b.png\n'],
  [
    'one with its size',
    'cover: { image: a.png, width: 1, height: 2 }\n',
    ['cover', 'image'],
    'a.png',
    'cover: { image: b.png, width: 40, height: 20 }\n',
  ],
  ['another one by now', 'image: /theirs.png\n', ['image'], '/a.png', null],
])('a picture that stands alone: %s', (_, front, path, was, after) => {
  expect(putAlone(front, path, was, { address: 'b.png', size })).toBe(after)
})

it.each([
  ['image: /a.png\nx: 1\n', ['image'], [], 'x: 1\n'],
  ['cover:\n  image: a.png\n  alt: A\nx: 1\n', ['cover', 'image'], [['cover', 'alt']], 'x: 1\n'],
  [
    'cover:\n  image: a.png\n  alt: A\n  hidden: true\n',
    ['cover', 'image'],
    [['cover', 'alt']],
    'cover:\n  hidden: true\n',
  ],
  ['image: { path: a.png, alt: A }\nx: 1\n', ['image'], [], 'x: 1\n'],
])('is taken out of %j with what is said of it', (front, path, about, after) => {
  const text = `---\n${front}---\n`
  expect(applyEdits(text, removalEdits(parseArticle(text).data, path, about))).toBe(`---\n${after}---\n`)
})
