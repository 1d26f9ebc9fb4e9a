import { expect, it } from 'vitest'
import { readOwnFields } from '../../../../../src/shared/fields'

const faultsOf = (yaml: string) =>
  readOwnFields(yaml).faults.map(({ line, column, message }) => `${line}:${column} ${message}`)

it('reads what a team says, and nothing else', () => {
  const own = readOwnFields(`# ours
site: hugo
roles:
  provider: author
  related: none
  switch: { key: status, form: status, published: [live], unpublished: [draft] }
fields:
  cover.alt: { label: Alt text, kind: text, place: form, order: 2, required: true }
  series:
    choices: [Hedges, 2024]
    facet: false
`)
  expect(own.faults).toEqual([])
  expect(own.site).toBe('hugo')
  expect(own.roles).toMatchObject({
    provider: { key: 'author', at: { line: 4, column: 3 } },
    related: { key: null },
    switch: { key: 'status', form: 'status', published: ['live'], unpublished: ['draft'] },
  })
  expect(Object.fromEntries(own.fields)).toEqual({
    'cover.alt': { label: 'Alt text', kind: 'text', place: 'form', order: 2, required: true },
    series: { choices: ['Hedges', '2024'], facet: false },
  })
})

it('says each fault with its line and column and what to do; the rest counts', () => {
  const yaml = `site: wordpress
rolls: {}
roles:
  topics: [tags]
  date: published
fields:
  toc:
    kind: switch
    order: first
    colour: red
    label: Contents
    hidden: maybe
    choices: one
`
  expect(faultsOf(yaml)).toEqual([
    '2:1 “rolls” is not known here. Take one of site, roles, fields.',
    '4:11 “topics” has to be a text.',
    '1:7 “site” has to be one of newsroom, jekyll, hugo, astro, docusaurus, obsidian, bare.',
    '10:5 “colour” is not known here. Take one of label, kind, order, place, facet, choices, required, hidden.',
    '12:13 “hidden” has to be true or false.',
    expect.stringMatching(/^8:11 “kind” has to be one of text, long text/),
    '9:12 “order” has to be a whole number from 1.',
    '13:14 “choices” has to be a list, like [one, two].',
  ])
  const own = readOwnFields(yaml)
  expect(own.roles.date?.key).toBe('published')
  expect(own.fields.get('toc')).toEqual({ label: 'Contents' })
})

it('says where a file is broken, whether or not it begins with a fence, a byte order mark or CRLF', () => {
  expect(faultsOf('roles:\n  date: "x\n')[0]).toMatch(/^[23]:/)
  expect(faultsOf('---\nroles:\n  date: x\n  date: y\n')[0]).toMatch(/^4:3 .*nothing in it counts/)
  expect(faultsOf('\uFEFFroles:\r\n  date: x\r\n  date: y\r\n')[0]).toMatch(/^3:3 /)
  expect(faultsOf('a: 1\n---\nb: 2\n')[0]).toMatch(/several documents/)
  expect(faultsOf('- a\n')[0]).toMatch(/^1:1 /)
  expect(faultsOf('roles: tags\nfields:\n')).toEqual(['1:1 “roles” has to be a map, like `topics: tags`.'])
  expect(readOwnFields('  \n')).toMatchObject({ site: null, roles: {}, faults: [] })
})

it('is not led astray by names that every map has', () => {
  const own = readOwnFields('fields:\n  constructor: { label: A }\n  __proto__: { label: B }\n')
  expect([...own.fields.keys()]).toEqual(['constructor', '__proto__'])
  expect(own.faults).toEqual([])
})

it('names the first hundred faults of a file and counts the others, without looking for the places of those', () => {
  const unknown = Array.from({ length: 9_000 }, (_, index) => `  "\\u0062${index}": 1\n`).join('')
  const { faults } = readOwnFields(`roles:\n${unknown}`)
  expect(faults).toHaveLength(101)
  expect(faults.at(-1)?.message).toBe('8,900 more of its entries can’t be used.')
})
