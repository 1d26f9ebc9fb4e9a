import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { articleCard, emptyDesk } from '../../../../src/shared/card/article-card'
import { brokenCard, cardOf, plainCard } from '../../../../src/shared/card/card'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import { addressKey } from '../../../../src/shared/text/address'

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
    width: 1200
    height: 630
  - title: No address
  - url: /b.png
    width: 300
related:
  - title: One
  - title: Two`

test('a card holds what a row needs, as the file has it', () => {
  expect(card(whole)).toEqual({
    path: '_news/2026-06-13-cranes.md',
    collection: '_news',
    hasTitle: true,
    title: 'Harbour cranes',
    excerpt: 'Through fog',
    hasExcerpt: true,
    date: '2026-06-13T12:43:00Z',
    time: Date.UTC(2026, 5, 13, 12, 43),
    provider: { name: 'The Tideline', domain: 'tideline.example' },
    logo: null,
    topics: ['Logistics', 'Vision'],
    values: { type: 'article', category: null, quality: 154, heat: -1, tags: [], locale: null },
    published: false,
    webUrl: 'https://tideline.example/cranes',
    originalUrl: null,
    image: 'https://img.tideline.example/cranes.jpg',
    imageSize: { width: 1_200, height: 630 },
    moreImages: [{ address: '/b.png', size: null }],
    related: 2,
    problems: [],
    addresses: [addressKey('https://tideline.example/cranes')],
    ownAddresses: 1,
    broken: null,
    checked: true,
    desk: emptyDesk,
  })
})

test.each([
  ['images:\n    - url: /a.png\n      width: 50\n    - url: /b.png', '/a.png'],
  ['images: [{ url: /a.png }]', '/a.png'],
  ['images:\n    - /a.png', '/a.png'],
  ['logo: /l.png', '/l.png'],
  ['images: []\n  logo: /l.png', '/l.png'],
  ['images:\n    - width: 50', null],
  [`logo: data:${'a'.repeat(9_000)}`, null],
  ['domain: a.example', null],
])('its provider’s logo is the first of its pictures, else what is called so: %s', (written, logo) => {
  const text = `title: A\nprovider:\n  name: The Tideline\n  ${written}`
  expect(card(text)).toMatchObject({ logo, provider: { name: 'The Tideline' } })
  expect([logo, undefined]).toContain(plainCard('_news/a.md', `---\n${text}\n---\n`)?.logo)
})

test('a provider that is a text, or a list, has no logo', () => {
  expect(card('provider: The Tideline').logo).toBeNull()
  expect(card('provider:\n  - name: Ada\n    logo: /a.png').logo).toBeNull()
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
    values: { quality: null, heat: null },
  })
})

test('an article that git left in conflict is broken, and goes by the name that the side here gives it', () => {
  const marks = '<<<<<<< HEAD\nheat: 1\n=======\nheat: 2\n>>>>>>> main'
  const problem = { code: 'git-conflict', message: 'Left in conflict by git (lines 4, 6 and 8).' }
  const inFront = cardOf('_news/a.md', parseArticle(`---\ntitle: Fog\n${marks}\n---\n`))
  expect(inFront).toMatchObject({
    title: 'Fog',
    values: { heat: 1 },
    published: null,
    broken: { code: 'git-conflict' },
  })
  const inBody = cardOf('_news/a.md', parseArticle(`---\ntitle: Fog\n---\n${marks}\n`))
  expect(inBody).toMatchObject({ title: 'Fog', published: null, broken: problem, problems: [problem] })
  const half = cardOf('_news/a.md', parseArticle('---\ntitle: Fog\n<<<<<<< HEAD\n---\n'))
  expect(half).toMatchObject({ title: 'a', broken: { code: 'git-conflict' } })
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

/** As YAML writes it in double quotes: half a pair, a line break, ESC, an override, and pairs up to any cut. */
const odd = (length: number): string => `"\\uD800\\n\\e[2J\\u202E${'😀'.repeat(length / 2)}"`

const hostile = (path = '_news/a.md') => {
  const related = Array.from({ length: 1_000 }, (_, index) => `- { webUrl: "https://a.example/${index}" }\n`)
  const lists = ['topics', 'tags'].map((key) => `${key}:\n- ${odd(9_000)}\n${'- a\n'.repeat(1_000)}`)
  const texts = ['title', 'excerpt', 'publishedDateTime', 'type', 'category'].map((key) => `${key}: ${odd(9_000)}\n`)
  const addresses = ['webUrl', 'originalUrl'].map((key) => `${key}: https://a.example/${'a'.repeat(8_192)}\n`)
  const rest = `provider: { name: ${odd(900)}, domain: ${odd(900)} }\nimages: [{ url: "data:${'a'.repeat(9_000)}" }]`
  return card([...texts, ...addresses, ...lists, 'related:\n', ...related, rest].join(''), path)
}

test('a card is small whatever its file holds', () => {
  const made = hostile()
  expect(made.broken).toBeNull()
  expect(made.title.length).toBeLessThanOrEqual(1_000)
  expect(made.excerpt?.length).toBeLessThanOrEqual(4_000)
  expect(made.topics).toHaveLength(200)
  expect(made.values.tags).toHaveLength(200)
  expect(made.addresses.length).toBeLessThanOrEqual(404)
  expect(made.image).toHaveLength(8_192)
  expect({ date: made.date, time: made.time }).toEqual({ date: expect.any(String), time: null })
  // Half of an address leads elsewhere.
  expect([made.webUrl, made.originalUrl]).toEqual([null, null])
  expect(JSON.stringify(made).length).toBeLessThan(40_000)
})

test('its texts are well-formed, and what is a label is one line in one direction', () => {
  const made = hostile('_news/a\n\u202eb.md')
  expect(JSON.stringify(made)).not.toMatch(/\\ud[89a-f]/)
  const { title, provider, topics, values } = made
  const [type, category] = [String(values.type), String(values.category)]
  for (const text of [
    title,
    type,
    category,
    provider.name,
    provider.domain,
    ...topics,
    ...made.problems.map((one) => one.message),
  ])
    expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\p{Surrogate}]/u)
  expect(title).toMatch(/^\ufffd {2}\[2J(?:😀)+…$/u)
  expect(card('title: "\\u202E"', '_news/a\n\u202eb.md').title).toBe('a b')
  expect(card('title: x', '_news/a.md').title).toBe('x')
})

test('of its problems the first are told, each in a line', () => {
  const images = Array.from({ length: 900 }, (_, index) => `  - { url: nothing ${index}, width: ${odd(8)} }\n`).join('')
  const made = card(`title: x\nimages:\n${images}`)
  expect(made.problems).toHaveLength(50)
  const broken = brokenCard('_news/\u202ea.md', { code: 'x', message: `a\n${'b'.repeat(9_000)}` })
  expect(broken.title).toBe('a')
  expect(broken.broken?.message).toMatch(/^a b+…$/)
  expect(broken.problems[0]?.message).toHaveLength(300)
})

test('front matter in TOML or JSON is read for the card, by the folder’s table, and nothing is wrong with it', () => {
  const toml = cardOf(
    '_news/a.md',
    parseArticle('+++\ntitle = "Fog"\npublished = false\nquality = 3\ntopics = ["A"]\n+++\nbody\n'),
  )
  expect(toml).toMatchObject({
    title: 'Fog',
    topics: ['A'],
    values: { quality: 3 },
    published: false,
    broken: null,
    problems: [{ severity: 'hint', code: 'foreign', message: expect.stringContaining('in TOML') }],
  })
  expect(cardOf('_news/a.md', parseArticle('{ "title": "Fog" }\n\nbody\n'))).toMatchObject({
    title: 'Fog',
    published: true,
    broken: null,
  })
  expect(cardOf('_news/a.md', parseArticle('+++\ntitle = \n+++\n')).broken).toMatchObject({ code: 'foreign' })
})

const blog = { ...newsroomTable, site: 'jekyll', excerptSeparator: '<!-- cut -->' } as const
const blogCard = (front: string, body: string) =>
  cardOf('_posts/a.md', parseArticle(`---\n${front}\n---\n${body}`), { fields: blog })

test('in a folder that is no newsroom the body’s first paragraph stands in for an excerpt, and is told apart', () => {
  const body = '# Fog\n\nSix *cranes*.\n\nMore.\n'
  expect(blogCard('title: Fog', body)).toMatchObject({ excerpt: 'Six cranes.', hasExcerpt: false })
  expect(blogCard('title: Fog\nexcerpt: Own', body)).toMatchObject({ excerpt: 'Own', hasExcerpt: true })
  expect(blogCard('title: Fog\nexcerpt: "  "', body)).toMatchObject({ excerpt: 'Six cranes.', hasExcerpt: false })
  expect(blogCard('title: Fog', '# Fog\n')).toMatchObject({ excerpt: null, hasExcerpt: false })
  expect(card('title: Fog')).toMatchObject({ excerpt: null, hasExcerpt: false })
  // What can't be read has no body either.
  expect(blogCard('title: "', body)).toMatchObject({ excerpt: null, hasExcerpt: false })
  const toml = cardOf('_posts/a.md', parseArticle(`+++\ntitle = "Fog"\n+++\n${body}`), { fields: blog })
  expect(toml).toMatchObject({ title: 'Fog', excerpt: 'Six cranes.', hasExcerpt: false })
  expect(cardOf('_posts/a.md', parseArticle(body), { fields: blog })).toMatchObject({ excerpt: 'Six cranes.' })
})

test('an excerpt of the body ends where the site, or the article, says', () => {
  const body = 'One. <!-- cut --> Two. [end] Three.\n'
  expect(blogCard('title: Fog', body).excerpt).toBe('One.')
  expect(blogCard('excerpt_separator: "[end]"', body).excerpt).toBe('One. Two.')
})
