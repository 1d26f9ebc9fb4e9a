import { expect, it } from 'vitest'
import { placesOf } from '../../../../../../src/renderer/features/editor/fields/form-field'
import { layoutOf } from '../../../../../../src/renderer/features/editor/form/layout'
import { pathKey } from '../../../../../../src/renderer/features/editor/text/values'
import { noOwnFields, readOwnFields, tableOf, understand } from '../../../../../../src/shared/fields'
import { noSigns } from '../../../../../../src/shared/fields/site/signs'
import { folderOf, many } from '../../../../shared/fields/made'

const files = {
  ...many(9, 'm#.md', 'title: T\nimage: { path: /a.png, alt: A# }'),
  ...many(2, 't#.md', 'title: U\nimage: /b.png'),
}
const tableFor = (own = '') =>
  tableOf(understand(folderOf(files), noSigns, own === '' ? noOwnFields : readOwnFields(own)))

/** Where the fields of an article stand, in the form and below it. */
function placesIn(data: unknown, own = '') {
  const { lines, folded, others } = layoutOf(data, tableFor(own))
  return {
    form: lines.flat().map((one) => placesOf(one).map(pathKey)),
    folded: folded.map((one) => placesOf(one).map(pathKey)),
    others: others.map(pathKey),
  }
}

it('has what is said of a picture with it, and another key of its map below', () => {
  const image = { path: '/a.png', alt: 'A', caption: 'C', loading: 'lazy' }
  expect(placesIn({ title: 'T', image })).toEqual({
    form: [['title'], ['image.path', 'image.alt', 'image.caption']],
    folded: [],
    others: ['image.loading'],
  })
})

it('has the picture where this article writes it, and none of it below', () => {
  expect(placesIn({ title: 'T', image: '/b.png' })).toEqual({ form: [['title'], ['image']], folded: [], others: [] })
  expect(placesIn({ title: 'T' }).form).toEqual([['title'], ['image.path', 'image.alt']])
  // What is no picture is edited as what it is.
  expect(placesIn({ title: 'T', image: 7 })).toEqual({ form: [['title']], folded: [], others: ['image'] })
})

it('has it where the team wants it', () => {
  const image = { path: '/a.png', alt: 'A' }
  const other = placesIn({ image }, 'fields:\n  image.alt: { place: other }\n')
  expect(other).toMatchObject({ form: [['title'], ['image.path']], folded: [['image.alt']] })
  const hidden = placesIn({ image }, 'fields:\n  image.alt: { hidden: true }\n')
  expect(hidden).toEqual({ form: [['title'], ['image.path']], folded: [], others: [] })
  const below = placesIn({ image }, 'fields:\n  image.path: { place: other }\n')
  expect(below).toMatchObject({ form: [['title']], folded: [['image.path', 'image.alt']] })
})

it('has the switch in its header alone, also where no article had it before', () => {
  const data = { title: 'T', published: false, mood: 'calm' }
  expect(placesIn(data, 'roles: { switch: published }\n')).toEqual({
    form: [['title'], ['image.path', 'image.alt']],
    folded: [],
    others: ['mood'],
  })
})
