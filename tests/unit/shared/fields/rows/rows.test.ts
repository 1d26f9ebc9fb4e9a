import { expect, it } from 'vitest'
import { noOwnFields, readOwnFields, type Signs, understand } from '../../../../../src/shared/fields'
import { noSigns } from '../../../../../src/shared/fields/site/signs'
import { folderOf, many } from '../made'

const rowsOf = (files: Record<string, string>, yaml = '', signs: Signs = noSigns) =>
  understand(folderOf(files), signs, yaml === '' ? noOwnFields : readOwnFields(yaml)).rows

const files = {
  ...many(6, 'a#.md', 'title: T#\nseries: Hedges\ncover: { image: a.png, alt: A# }\ncategories: [x, y]\ntoc: true'),
  ...many(3, 'b#.md', 'title: U#\nseries: Soil\nlink: https://a.example/#\nresources: [{ src: a }]\ncategories: []'),
}

it('makes a row of each key, in the order most articles have them, a group of keys taken apart', () => {
  expect(rowsOf(files).map(({ key, kind, role, articles }) => [key, kind, role, articles])).toEqual([
    ['categories', 'list of choices', 'topics', 9],
    ['series', 'choice', null, 9],
    ['title', 'text', 'title', 9],
    ['cover.alt', 'text', null, 6],
    ['cover.image', 'picture', 'picture', 6],
    ['toc', 'flag', null, 6],
    ['link', 'link', null, 3],
    ['resources', 'list of maps', null, 3],
  ])
})

it('gives a place, a filter and choices to what has few values', () => {
  const series = rowsOf(files).find(({ key }) => key === 'series')
  expect(series).toMatchObject({
    label: 'Series',
    share: 1,
    place: 'form',
    facet: true,
    choices: ['Hedges', 'Soil'],
    isClosed: false,
    query: 'key:series',
  })
  const layout = rowsOf(many(9, '#.md', 'layout: post')).find(({ key }) => key === 'layout')
  expect(layout).toMatchObject({ kind: 'choice', place: 'other', facet: false })
  // What is said of the picture stands with it.
  const places = rowsOf(many(9, '#.md', 'cover: { image: a.png, alt: A#, hidden: true }\nfigure: { alt: A# }'))
  expect(Object.fromEntries(places.map(({ key, place }) => [key, place]))).toEqual({
    'cover.alt': 'form',
    'cover.hidden': 'other',
    'cover.image': 'form',
    'figure.alt': 'other',
  })
  // An address that few have of their own would be an empty field in all others.
  const slugs = (few: number) =>
    rowsOf({ ...many(few, 's#.md', 'title: S\nslug: s#'), ...many(9, 't#.md', 'title: T') })
  expect(slugs(2).find(({ key }) => key === 'slug')).toMatchObject({ role: 'address', place: 'other' })
  expect(slugs(9).find(({ key }) => key === 'slug')).toMatchObject({ role: 'address', place: 'form' })
  // Where it is empty it is found too.
  expect(rowsOf(files)[0]?.query).toBe('(key:categories OR key:"categories=empty")')
  // Each value stands in one article alone.
  const [aliases] = rowsOf(many(9, '#.md', 'aliases: [/a#]'))
  expect(aliases).toMatchObject({ kind: 'list of choices', place: 'other', facet: false })
})

it('tells what most values are, and any where they differ', () => {
  const kindOf = (...fronts: readonly string[]) =>
    rowsOf(Object.assign({}, ...fronts.map((front, index) => many(4, `${index}-#.md`, front)))).find(
      ({ key }) => key === 'x',
    )?.kind
  expect(kindOf('x: 1')).toBe('number')
  expect(kindOf('x: 2024-01-02')).toBe('date')
  expect(kindOf('x: |\n  one\n  two#')).toBe('long text')
  expect(kindOf('x: a#', 'x: 1')).toBe('text')
  expect(kindOf('x: a#', 'x: [a]')).toBe('any')
  expect(kindOf('x: []')).toBe('list of choices')
  expect(kindOf('x:')).toBe('text')
  expect(kindOf('x: { a: 1 }', 'x: 1')).toBe('any')
})

it('takes a map of many names for one field', () => {
  const names = Array.from({ length: 20 }, (_, index) => `n${index}: a`).join(', ')
  expect(rowsOf(many(3, '#.md', `translations: { ${names} }`)).map(({ key, kind }) => [key, kind])).toEqual([
    ['translations', 'map'],
  ])
})

it('calls the newsroom’s fields as its schema does', () => {
  const news = many(
    3,
    '_news/#.md',
    'publishedDateTime: 2024-01-02\nwebUrl: https://a.example\nprovider: { name: A }\nquality: 3\nsecured: x',
  )
  const rows = rowsOf(news)
  const written = rows.filter(({ articles }) => articles > 0)
  expect(written.map(({ key, label, kind }) => [key, label, kind])).toEqual([
    ['provider', 'Provider', 'provider'],
    ['publishedDateTime', 'Published date', 'date'],
    ['quality', 'Quality', 'number'],
    ['secured', 'Secured', 'opaque'],
    ['webUrl', 'Web URL', 'link'],
  ])
})

it('does as the team says of a key, and adds those that no article has yet', () => {
  const yaml = `fields:
  toc: { label: Contents, place: form, order: 1 }
  series: { choices: [Hedges, Soil, Sky], required: true }
  cover.alt: { hidden: true }
  issue: { kind: number }
`
  const rows = rowsOf(files, yaml)
  expect(rows[0]).toMatchObject({ key: 'toc', label: 'Contents', place: 'form', isOwn: true })
  expect(rows.find(({ key }) => key === 'series')).toMatchObject({
    choices: ['Hedges', 'Soil', 'Sky'],
    isClosed: true,
    required: true,
    kind: 'choice',
  })
  expect(rows.find(({ key }) => key === 'cover.alt')).toMatchObject({ place: 'hidden' })
  expect(rows.at(-1)).toMatchObject({ key: 'issue', kind: 'number', articles: 0, share: 0 })
})

it('tells articles apart by numbers that differ, and not by the size of their pictures', () => {
  const rows = rowsOf(many(9, '#.md', 'weight: #\nuntranslated: 1\nimage: { path: a.png, width: # }'))
  const facets = rows.filter(({ kind }) => kind === 'number').map(({ key, facet }) => [key, facet])
  expect(Object.fromEntries(facets)).toEqual({ weight: true, untranslated: false, 'image.width': false })
})

it('calls the keys of a picture’s map by words', () => {
  const front =
    'title: T#\nhero: { path: /#.png, alt: A, photo_credit: C, caption: B, width: 3 }\nplan: { alt: X, b: 1 }'
  const { rows } = understand(folderOf(many(9, 'content/#.md', front)), noSigns, {
    ...noOwnFields,
    roles: { picture: { key: 'hero.path', at: { line: 1, column: 1 } } },
  })
  const labels = Object.fromEntries(rows.map(({ key, label }) => [key, label]))
  expect(labels).toMatchObject({
    'hero.path': 'Hero',
    'hero.alt': 'Hero alternative text',
    'hero.caption': 'Hero caption',
    'hero.width': 'Hero width',
    'hero.photo_credit': 'Hero photo credit',
    'plan.alt': 'Plan alt',
  })
})
