import { expect, it } from 'vitest'
import { readable } from '../../../../../src/renderer/features/preview/readable'
import { parseArticle } from '../../../../../src/shared/article'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'

const shown = (frontMatter: string) =>
  readable(parseArticle(`---\n${frontMatter}\n---\nBody.\n`), '_news/a.md', newsroomTable)

it('shows what readers see: an absent `published` is published, the provider’s domain stands in for its name', () => {
  expect(
    shown(
      'title: One\nexcerpt: Two\npublishedDateTime: 2026-06-13T12:43:00Z\nprovider:\n  domain: a.example\ntopics: [Ports, AI]\nimages:\n  - url: /a.png\n    title: Fog on the quay',
    ),
  ).toEqual({
    title: 'One',
    excerpt: 'Two',
    provider: 'a.example',
    date: '13 June 2026',
    topics: ['Ports', 'AI'],
    picture: '/a.png',
    alt: 'Fog on the quay',
    body: 'Body.\n',
    published: true,
  })
  expect(shown('published: false').published).toBe(false)
  expect(shown('published: off').published).toBe(false)
  expect(shown('published: "off"').published).toBe(true)
})

it('an empty article, and values of another kind, show as nothing', () => {
  const nothing = {
    title: '',
    excerpt: '',
    provider: '',
    date: '',
    topics: [],
    picture: null,
    alt: '',
    body: 'Body.\n',
    published: true,
  }
  expect(readable(parseArticle(''), '_news/a.md', newsroomTable)).toEqual({ ...nothing, body: '' })
  expect(shown('title: [a]\nexcerpt: {}\nprovider: {}\ntopics: {}\nimages: {}\npublishedDateTime: soon')).toEqual(
    nothing,
  )
  // As its card has them.
  expect(shown('provider: Tideline\ntopics: Ports')).toMatchObject({ provider: 'Tideline', topics: ['Ports'] })
})

it('a text that is too long to be drawn is cut', () => {
  const long = 'a'.repeat(20_000)
  const { title, excerpt, provider, topics } = shown(
    `title: ${long}\nexcerpt: ${long}\nprovider: { name: ${long} }\ntopics: [${long}]`,
  )
  expect([title, excerpt, provider, ...topics].map((text) => text.length)).toEqual([1_000, 1_000, 200, 200])
})

it('shows what isn’t YAML too, by the keys of its folder', () => {
  const table = {
    ...newsroomTable,
    site: 'hugo',
    roles: { ...newsroomTable.roles, date: ['date'], topics: ['tags'] },
  } as const
  const toml = parseArticle('+++\ntitle = "Oats"\ndate = 2026-06-13\ntags = ["field"]\n+++\nBody\n')
  expect(readable(toml, 'content/a.md', table)).toMatchObject({
    title: 'Oats',
    date: '13 June 2026',
    topics: ['field'],
  })
  expect(readable(parseArticle('---\ntitle: A\n---\n'), 'content/2026-06-13-a.md', table).date).toBe('13 June 2026')
  // As its site has it, wherever the editor sits.
  const tokyo = { ...table, timeZone: 'Asia/Tokyo' } as const
  expect(readable(parseArticle('---\ndate: 2026-06-13\n---\n'), 'content/a.md', tokyo).date).toBe('13 June 2026')
  expect(readable(parseArticle('---\ndate: 2026-06-13T16:00:00Z\n---\n'), 'content/a.md', tokyo).date).toBe(
    '14 June 2026',
  )
  // Its excerpt is the body's beginning, as its readers have it.
  expect(readable(toml, 'content/a.md', table).excerpt).toBe('Body')
  expect(readable(parseArticle('---\ntitle: A\n---\n# A\n\nFog.\n'), 'content/a.md', table).excerpt).toBe('Fog.')
})
