import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { brokenCard, cardOf, isPublished } from '../../../../src/shared/article/card'
import { articleCard, emptyDesk } from '../../../../src/shared/ipc/card'
import { addressKey } from '../../../../src/shared/query/address'

const card = (frontMatter: string, path = '_news/2026-06-13-cranes.md') =>
  cardOf(path, parseArticle(`---\n${frontMatter}\n---\nbody\n`))

const whole = `title: Harbour cranes
excerpt: Through fog
publishedDateTime: 2026-06-13T12:43:00Z
webUrl: https://tideline.example/cranes
type: article
quality: 154
heat: -1
published: false
provider: { name: The Tideline, domain: tideline.example }
topics: [Logistics, Vision]
images:
  - url: https://img.tideline.example/cranes.jpg
related:
  - title: One
  - title: Two`

test('a card holds what a row needs, as the file has it', () => {
  expect(card(whole)).toEqual({
    path: '_news/2026-06-13-cranes.md',
    collection: '_news',
    title: 'Harbour cranes',
    excerpt: 'Through fog',
    date: '2026-06-13T12:43:00Z',
    time: Date.UTC(2026, 5, 13, 12, 43),
    provider: { name: 'The Tideline', domain: 'tideline.example' },
    topics: ['Logistics', 'Vision'],
    tags: [],
    type: 'article',
    category: null,
    quality: 154,
    heat: -1,
    published: false,
    webUrl: 'https://tideline.example/cranes',
    originalUrl: null,
    image: 'https://img.tideline.example/cranes.jpg',
    related: 2,
    problems: [],
    addresses: [addressKey('https://tideline.example/cranes')],
    ownAddresses: 1,
    broken: null,
    checked: true,
    desk: emptyDesk,
  })
})

test('fields of the wrong type are null and the title falls back to the file name', () => {
  const strange = card(
    'title: [a]\nexcerpt: {}\nprovider: 3\ntopics: 7\nimages: no\nrelated: 1\nquality: high\nheat: []',
  )
  expect(articleCard.parse(strange)).toEqual(strange)
  expect(strange).toMatchObject({
    title: '2026-06-13-cranes',
    excerpt: null,
    provider: { name: null, domain: null },
    topics: ['7'],
    image: null,
    related: 0,
    quality: null,
    heat: null,
  })
})

test('a file that does not parse is broken, with its reason, and nothing else is said of it', () => {
  const broken = card('title: "no end\ntopics: [a')
  expect(broken.broken).not.toBeNull()
  expect(broken.problems.map((problem) => problem.code)).not.toContain('no-title')
  expect(articleCard.parse(brokenCard('plain/x.md', { code: 'not-utf8', message: 'Not UTF-8 text.' }))).toMatchObject({
    title: 'x',
    collection: '',
    broken: { code: 'not-utf8' },
  })
})

test.each([
  ['published: false', false],
  ['published: true', true],
  ['published: no', false],
  ['published: Off', false],
  ['published: "no"', true],
  ['published: "false"', true],
  ['published:', true],
  ['title: x', true],
])('%s: published is %s, as Jekyll reads it', (line, published) => {
  expect(isPublished(parseArticle(`---\n${line}\n---\n`))).toBe(published)
})
