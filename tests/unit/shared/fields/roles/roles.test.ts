import { expect, it } from 'vitest'
import { noOwnFields, readOwnFields, understand } from '../../../../../src/shared/fields'
import { countOf } from '../../../../../src/shared/fields/inventory/matches'
import { noSigns, type Signs } from '../../../../../src/shared/fields/site/signs'
import { folderOf, many } from '../made'

const hugo: Signs = { settings: [{ path: 'hugo.toml', fields: {} }], folders: ['content', 'archetypes'] }

function rolesOf(files: Record<string, string>, signs: Signs = noSigns, yaml = '') {
  const folder = folderOf(files)
  const { roles } = understand(folder, signs, yaml === '' ? noOwnFields : readOwnFields(yaml))
  for (const { have, rest } of roles) {
    for (const part of [have, ...rest]) if (part !== null) expect(countOf(folder, part.query)).toBe(part.articles)
  }
  return (name: string) => {
    const role = roles.find((one) => one.role === name)
    return (
      role && {
        key: role.key,
        how: role.how,
        have: role.have?.articles,
        rest: role.rest.map(({ words, articles }) => `${articles} ${words}`),
        guess: role.guess,
      }
    )
  }
}

const blog = {
  ...many(8, 'content/a#.md', 'title: T#\ndate: 2024-01-1#\ntags: [go]\ndescription: D\nauthor: Jo\nslug: s#'),
  ...many(2, 'content/b#.md', 'title: T\nsummary: S\ndate: soon\ntags: go, ci\nweight: #'),
  ...many(1, 'content/2024-01-02-c#.md', 'x: 1'),
}

it('gives each role to a key, with what of the articles is otherwise', () => {
  const role = rolesOf(blog, hugo)
  expect(role('title')).toMatchObject({ key: 'title', have: 10, rest: ['1 by the file’s name'] })
  expect(role('date')).toMatchObject({ key: 'date', have: 8, rest: ['2 a text, “soon”', '1 by the file’s name'] })
  expect(role('topics')).toMatchObject({ key: 'tags', have: 8, rest: ['2 a text of words, “ci”', '1 without one'] })
  expect(role('excerpt')).toMatchObject({
    key: 'description',
    how: 'text, else summary, else the body',
    have: 8,
    rest: ['2 by summary', '1 by the body'],
  })
  expect(role('provider')).toMatchObject({ key: 'author', have: 8 })
  expect(role('address')).toMatchObject({ key: 'slug', have: 8, rest: ['3 by the file’s name'] })
  expect(role('order')).toMatchObject({ key: 'weight', have: 2 })
  expect(role('related')).toMatchObject({ key: null, have: undefined, rest: ['11 without one'] })
})

it('knows a date that stands in the file’s name only, and a title that does', () => {
  const role = rolesOf(many(3, '_posts/2024-01-0#-x.md', 'layout: post'))
  expect(role('date')).toMatchObject({ key: null, rest: ['3 by the file’s name'] })
  expect(role('title')).toMatchObject({ key: null, rest: ['3 by the file’s name'] })
})

it('takes the key that most articles have, not the first that some have', () => {
  const files = { ...many(1, 'a#.md', 'topics: [x]'), ...many(9, 'b#.md', 'categories: [y]') }
  expect(rolesOf(files)('topics')).toMatchObject({ key: 'categories', have: 9 })
  const both = { ...many(3, 'a#.md', 'category: x'), ...many(2, 'b#.md', 'categories: [y]') }
  expect(rolesOf(both)('topics')).toMatchObject({ key: 'category', have: 3, rest: ['2 by categories'] })
})

it('takes a list of cards for related, and only one that is called so', () => {
  const cards = '\n  - title: A\n    webUrl: https://a.example'
  expect(rolesOf(many(2, '#.md', `related:${cards}`))('related')).toMatchObject({ key: 'related', have: 2 })
  expect(rolesOf(many(2, '#.md', `links:${cards}`))('related')).toMatchObject({ key: null })
  expect(rolesOf(many(2, '#.md', 'related: [A, B]'))('related')).toMatchObject({ key: null })
})

it('finds the addresses in the maps of a key that the team names for pictures', () => {
  const files = many(3, '#.md', 'cover: b.png\nshots:\n  - src: a.png')
  const role = rolesOf(files, noSigns, 'roles: { picture: shots }')
  expect(role('picture')).toMatchObject({ key: 'shots[].src', have: 3, guess: 'cover' })
})

it('does as the team says, and remembers the guess', () => {
  const role = rolesOf(blog, hugo, 'roles:\n  provider: slug\n  address: none\n  switch: { key: x, form: hidden }\n')
  expect(role('provider')).toMatchObject({ key: 'slug', have: 8, guess: 'author' })
  expect(role('address')).toMatchObject({ key: null, guess: 'slug' })
  expect(role('switch')).toMatchObject({ key: 'x', how: 'true is unpublished, absent is not', guess: 'draft' })
  expect(role('title')).toMatchObject({ guess: undefined })
})
