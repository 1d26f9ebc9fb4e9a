import { expect, it } from 'vitest'
import { keyOf } from '../../../../../src/shared/fields/inventory/folder'
import { fitsOf } from '../../../../../src/shared/fields/rows/fits'
import { folderOf, many } from '../made'

it('counts the articles whose value each kind holds', () => {
  const folder = folderOf({
    ...many(5, 'a#.md', 'x: [one, two]'),
    ...many(3, 'b#.md', 'x: 2024'),
    ...many(2, 'c#.md', 'x: true'),
    ...many(4, 'd#.md', 'x:'),
  })
  const key = keyOf(folder, 'x')
  expect(key && fitsOf(key)).toEqual({
    text: 3,
    'long text': 3,
    number: 3,
    flag: 2,
    date: 0,
    choice: 3,
    'list of choices': 5,
  })
})
