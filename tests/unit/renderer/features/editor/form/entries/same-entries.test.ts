import { expect, it } from 'vitest'
import { sameEntries } from '../../../../../../../src/renderer/features/editor/form/entries/same-entries'

const image = (name: string, title = name) => ({ url: `https://img.example/${name}`, title })
const [a, b, c] = [image('a'), image('b'), image('c')]

it.each([
  ['an entry comes before the others', [a, b], [c, a, b], [null, 0, 1]],
  ['one goes', [a, b, c], [b, c], [1, 2]],
  ['they are reordered', [a, b, c], [c, a, b], [2, 0, 1]],
  ['one is titled anew and another comes before it', [a, b], [c, a, image('b', 'New')], [null, 0, 1]],
  ['another takes the place of one', [a, b], [a, c], [0, null]],
  ['two are alike', [a, a], [c, a, a], [null, 0, 1]],
  ['one is typed on and another comes behind it', [a, { url: 'ht' }], [a, { url: 'htt' }, c], [0, 1, null]],
  ['entries are texts', ['x', 'y'], ['z', 'y'], [null, 1]],
])('where %s', (_name, before, after, was) => {
  expect(sameEntries(before, after, false)).toEqual(was)
})

it.each([
  ['the address of one is typed anew', [a, b, c], [a, image('bb', 'b'), c], [0, 1, 2]],
  ['the first one is', [{ url: '' }], [{ url: 'h' }], [0]],
  ['one is added', [a], [a, { url: '' }], [0, null]],
])('typed here: where %s', (_name, before, after, was) => {
  expect(sameEntries(before, after, true)).toEqual(was)
})
