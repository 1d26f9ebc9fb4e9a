import { expect, it } from 'vitest'
import { sourceOf, valueFrom, whyUnlike } from '../../../../../../src/renderer/features/editor/conflict/value-source'

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

it.each([
  ['very hot', [70, 75], 'A number stands here. Type one such as 40 or -1.'],
  [12, [70, 75], null],
  ['no', [true], 'Type true or false.'],
  ['just a line', [{ url: 'a' }], 'Keys with their values stand here, such as “title: Fog”.'],
  ['Ports', [['Ports', 'Fog']], 'A list stands here: write each entry on a line of its own, behind “- ”.'],
  [
    'next tuesday',
    ['2026-06-13', '2026-06-14T08:00:00Z'],
    'This can’t be read as a date. Write it like 2026-06-13T12:43:00Z.',
  ],
  ['2026-06-15', ['2026-06-13', '2026-06-14T08:00:00Z'], null],
  ['A title', ['2026-06-13', 'Another'], null],
  [['a'], [], null],
])('%j where %j stand: %s', (value, others, why) => {
  expect(whyUnlike(value, others)).toBe(why)
})
