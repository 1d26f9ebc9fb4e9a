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

const blog = tableOf(
  understand(
    folderOf({ ...many(9, 'a#.md', 'title: T\nauthor: Ann#'), ...many(4, 'b#.md', 'title: U\nauthors: [Ann, Bob#]') }),
    noSigns,
    noOwnFields,
  ),
)
const fieldsOf = (data: unknown) => {
  const { lines, folded, absent } = layoutOf(data, blog)
  const placed = lines.flat().map(({ field, path }) => [pathKey(path), field.label, field.role, field.aside])
  return { placed, folded: folded.map(({ path }) => pathKey(path)), absent: absent.map(({ key }) => key) }
}

it('has the key that stands in for a role’s own in its place, and says so', () => {
  expect(blog.roles.provider).toEqual(['author', 'authors'])
  expect(fieldsOf({ title: 'T', authors: ['Ann', 'Bob'] })).toEqual({
    placed: [
      ['title', 'Title', 'title', undefined],
      ['authors', 'Authors', 'provider', 'in place of Author'],
    ],
    folded: [],
    absent: [],
  })
})

it('has a role’s own key where the article has it, or none of them', () => {
  const author = ['author', 'Author', 'provider', undefined]
  expect(fieldsOf({ title: 'T', author: 'Ann', authors: ['Bob'] })).toMatchObject({
    placed: [['title', 'Title', 'title', undefined], author],
    folded: ['authors'],
  })
  expect(fieldsOf({ title: 'T' })).toMatchObject({
    placed: [['title', 'Title', 'title', undefined], author],
    absent: ['authors'],
  })
})
