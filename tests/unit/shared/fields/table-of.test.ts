import { expect, it } from 'vitest'
import { articleFields } from '../../../../src/shared/article'
import { noOwnFields, readOwnFields, tableOf, understand } from '../../../../src/shared/fields'
import { noSigns, type Signs } from '../../../../src/shared/fields/site/signs'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import { cardSign, fieldTable } from '../../../../src/shared/fields/table/table'
import { folderOf, many } from './made'

const tableFor = (files: Record<string, string>, yaml = '', signs: Signs = noSigns) =>
  tableOf(understand(folderOf(files), signs, yaml === '' ? noOwnFields : readOwnFields(yaml)))

const hugo: Signs = {
  settings: [{ path: 'hugo.toml', fields: { baseURL: 'https://a.example/' } }],
  folders: ['content'],
}
const notes = many(
  30,
  'content/posts/#.md',
  'title: T#\ndate: 2024-01-02\ndraft: false\ntags: [a, b]\nseries: Hedges\nweight: #\nlastmod: 2024-02-03\n"og.x": 1',
)

it('is the newsroom’s own where a folder is one, whatever few articles have', () => {
  const news = many(3, '_news/#.md', 'publishedDateTime: 2024-01-02\nwebUrl: https://a.example\nprovider: { name: A }')
  const table = tableFor(news)
  expect(cardSign(table)).toBe(cardSign(newsroomTable))
  expect(table.rows.map(({ key }) => key)).toEqual(newsroomTable.rows.map(({ key }) => key))
  expect(table.rows.map(({ key }) => key).toSorted()).toEqual(articleFields.map(({ key }) => key).toSorted())
})

it('has the keys of a folder by their roles, then the others', () => {
  const table = tableFor(notes, '', hugo)
  expect(table.site).toBe('hugo')
  expect(table.roles).toMatchObject({
    title: ['title'],
    date: ['date'],
    topics: ['tags'],
    order: ['weight'],
    related: [],
  })
  expect(table.switch).toMatchObject({ key: 'draft', form: 'draft', hasDrafts: false })
  expect(table.rows.map(({ key, role, name }) => [key, role, name])).toEqual([
    ['title', 'title', null],
    ['tags', 'topics', null],
    ['date', 'date', null],
    ['weight', 'order', 'weight'],
    ['"og.x"', null, null],
    ['draft', 'switch', null],
    ['lastmod', null, 'lastmod'],
    ['series', null, 'series'],
  ])
  // It goes over the border as it is.
  expect(fieldTable.parse(JSON.parse(JSON.stringify(table)))).toEqual(table)
})

it('puts a field where the team wants it, and uses it there', () => {
  const table = tableFor(notes, 'fields:\n  mood: { place: form, kind: choice, choices: [calm], order: 2 }\n', hugo)
  expect(table.rows[1]).toMatchObject({
    key: 'mood',
    place: 'form',
    inCard: true,
    bulk: true,
    sort: true,
    isClosed: true,
  })
})

it('asks for nothing that under a twentieth of the articles have', () => {
  const plain = many(40, 'content/posts/#.md', 'title: T#')
  expect(
    tableFor({ ...plain, ...many(1, 'content/posts/x#.md', 'title: T\ndescription: d') }, '', hugo).rare,
  ).toContain('excerpt')
  expect(tableFor(many(40, 'content/posts/#.md', 'title: T#\ndescription: d'), '', hugo).rare).not.toContain('excerpt')
  expect(tableFor(many(3, 'content/posts/#.md', 'title: T#'), '', hugo).rare).toEqual([])
})

it('misses a picture only where most of the articles have one', () => {
  const withPictures = (count: number) => ({
    ...many(100 - count, 'content/posts/#.md', 'title: T#'),
    ...many(count, 'content/posts/p#.md', 'title: T#\ncover: { image: /a#.png }'),
  })
  expect(tableFor(withPictures(7), '', hugo)).toMatchObject({ roles: { picture: ['cover.image'] } })
  expect(tableFor(withPictures(7), '', hugo).rare).toContain('picture')
  expect(tableFor(withPictures(60), '', hugo).rare).toContain('picture')
  expect(tableFor(withPictures(80), '', hugo).rare).not.toContain('picture')
})

it('has the time zone of the settings where it is one, and what ends an excerpt; a newsroom has neither', () => {
  const said = (fields: Record<string, unknown>) => ({
    ...hugo,
    settings: [{ path: 'hugo.toml', fields: { baseURL: 'https://a.example/', ...fields } }],
  })
  const own = { timeZone: 'Europe/Helsinki', excerpt_separator: '<!--cut-->' }
  expect(tableFor(notes, '', said(own))).toMatchObject({ timeZone: 'Europe/Helsinki', excerptSeparator: '<!--cut-->' })
  expect(tableFor(notes, '', said({ timeZone: 'Mars/Base' }))).toMatchObject({ timeZone: null, excerptSeparator: null })
  expect(tableFor(notes, '', said({}))).toMatchObject({ timeZone: null, excerptSeparator: null })
  expect(cardSign(tableFor(notes, '', said(own)))).not.toBe(cardSign(tableFor(notes, '', said({}))))
  expect(tableFor(notes, 'site: newsroom', said(own))).toMatchObject({ timeZone: null, excerptSeparator: null })
})
