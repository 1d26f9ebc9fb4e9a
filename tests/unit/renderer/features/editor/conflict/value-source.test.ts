import { expect, it } from 'vitest'
import { sourceOf, valueFrom } from '../../../../../../src/renderer/features/editor/conflict/value-source'

it.each([
  ['a text', 'Fog: a story', 'Fog: a story'],
  ['a number', 72, '72'],
  ['a flag', false, 'false'],
  ['a list', ['Ports', 'a: b'], '- Ports\n- "a: b"'],
  ['a map', { name: 'The Tideline', images: [{ url: 'a.png', width: 2 }] }, undefined],
  ['nothing in a list', [], '[]'],
])('%s is written as the front matter writes it, and read back', (_, value, source) => {
  if (source !== undefined) expect(sourceOf(value)).toBe(source)
  expect(valueFrom(sourceOf(value), value)).toEqual(value)
})

it('says what is wrong with a source that can’t be read', () => {
  expect(() => valueFrom('- [a', [])).toThrow(/./)
})
