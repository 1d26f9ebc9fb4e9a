import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { type ArticleCard, type Desk, emptyDesk } from '../../../../src/shared/card/article-card'
import { cardOf } from '../../../../src/shared/card/card'
import { canonicalAddress, newsroomLanguage, parseQuery, QueryError } from '../../../../src/shared/query'

const make = (path: string, yaml: string, desk: Partial<Desk>): ArticleCard => ({
  ...cardOf(path, parseArticle(`---\n${yaml}---\n`)),
  desk: { ...emptyDesk, ...desk },
})
const now = Date.UTC(2026, 5, 13, 12)
const hour = 3_600_000

const fog = make(
  '_news/2020-06-13-fog.md',
  `category: news
title: Harbour cranes learn to see in fog
publishedDateTime: 2020-06-13T23:59:59Z
webUrl: https://www.tideline.example/fog/
type: video
quality: 40
heat: -1
published: false
provider: { name: The Tideline, domain: tideline.example }
tags: [feature]
topics: [Power Apps, Öl]
images: [{ url: /a.png }]
`,
  { arrived: now - hour, unsaved: true },
)
const orchard = make(
  '_learning/2020-08-01-orchard.md',
  `category: guide
title: Orchard robots
webUrl: https://field.example/robots
type: article
quality: 39
heat: 5
provider: { name: Fieldnote }
topics: [Power]
related: [{ title: R, webUrl: "https://other.example/r?b=2&a=1" }]
`,
  { arrived: now - 48 * hour, changed: true, duplicate: true },
)
orchard.problems.push({ severity: 'warning', code: 'duplicate', message: 'Also: Tide' })
const bakery = make(
  '_posts/bakery.md',
  `title: Bread at dawn
excerpt: The oven is on.
publishedDateTime: 2026-06-12T12:00:00Z
webUrl: https://bakery.example/bread
published: false
type: story
topics: ['The "Big" One']
images: [{ url: https://CDN.example:8443/b.png }, { url: //img.example/c.png }]
`,
  { arrived: now - 480 * hour, decision: 'hold', pictures: ['shown', 'gone'] },
)
const tram = make(
  '_posts/tram.md',
  `title: A tram
publishedDateTime: 2026-06-01T12:00:00Z
webUrl: https://tram.example/
published: false
images: [{ url: /t.png }]
`,
  { arrived: now - 11 * hour, decision: 'pass' },
)

/** Query, and which articles it finds. */
const table: readonly (readonly [query: string, found: string])[] = [
  ['harbour', 'fog'],
  ['"learn to see"', 'fog'],
  ['harbour -fog', ''],
  ['harbour -', 'fog'],
  ['- harbour', 'fog'],
  ['harbour "-"', ''],
  ['harbour OR orchard', 'fog orchard'],
  ['(harbour OR orchard) is:unpublished', 'fog'],
  ['is:published', 'orchard'],
  ['is:unpublished', 'fog bakery tram'],
  ['has:image', 'fog bakery tram'],
  ['has:problem', 'orchard'],
  ['picture:gone', 'bakery'],
  ['picture:missing', 'bakery'],
  ['picture:shown', 'bakery'],
  ['image:cdn.example', 'bakery'],
  ['image:cdn.example.com', ''],
  ['problem:image-size', ''],
  ['problem:related-stale', ''],
  ['image:IMG.example', 'bakery'],
  ['image://img.example/', 'bakery'],
  ['image:b.png', 'bakery'],
  ['image:/img/', ''],
  ['problem:no-date', 'orchard'],
  ['topic:"Power Apps"', 'fog'],
  ['provider:tideline.example', 'fog'],
  ['type:video', 'fog'],
  ['category:news', 'fog'],
  ['collection:_news', 'fog'],
  ['tag:feature', 'fog'],
  ['locale:en-US', ''],
  ['key:cover.image', ''],
  ['file:dated', ''],
  ['quality:>=40', 'fog'],
  ['heat:<0', 'fog'],
  ['related:0', 'fog bakery tram'],
  ['date:2020-06..2020-07', 'fog'],
  ['date:>2020-06-01', 'fog bakery tram'],
  ['url:https://tideline.example/fog', 'fog'],
  ['https://www.tideline.example/fog?utm_source=x', 'fog'],
  ['path:2020-06', 'fog'],
  ['image:cdn.example', 'bakery'],
  ['-has:image', 'orchard'],
  ['-(harbour OR orchard)', 'bakery tram'],
  ['is:live OR is:draft', 'fog orchard bakery tram'],
  ['topic:power', 'orchard'],
  ['topic:ol', 'fog'],
  ['provider:"the tideline"', 'fog'],
  ['collection:news', 'fog'],
  ['quality:40', 'fog'],
  ['quality:<40', 'orchard'],
  ['quality:..39', 'orchard'],
  ['quality:41..', ''],
  ['date:2020', 'fog'],
  ['date:2020-06-13', 'fog'],
  ['date:"13 June 2020"', 'fog'],
  ['date:"12 May 2021"', ''],
  ['date:<2020-06-13', ''],
  ['date:<=2020-06-13', 'fog'],
  ['date:>=2020-07', 'bakery tram'],
  ['http://other.example/r?a=1&b=2&fbclid=z', 'orchard'],
  ['m.tideline.example', ''],
  ['url:tideline.example/fog', 'fog'],
  ['harbour OR orchard -robots', 'fog'],
  ['"is:published"', ''],
  ['is:new', 'fog'],
  ['is:held', 'bakery'],
  ['is:passed', 'tram'],
  ['is:unknown', ''],
  ['is:broken', ''],
  ['is:unsaved', 'fog'],
  ['is:changed', 'orchard'],
  ['problem:duplicate', 'orchard'],
  ['problem:git-conflict', ''],
  ['has:excerpt', 'bakery'],
  ['has:topic', 'fog orchard bakery'],
  ['has:related', 'orchard'],
  ['arrived:<2h', 'fog'],
  ['arrived:2h', 'fog'],
  ['arrived:>1d', 'orchard bakery'],
  ['arrived:1d..1w', 'orchard'],
  ['arrived:1w..1d', 'orchard'],
  ['arrived:..1d', 'fog tram'],
  ['arrived:3d..', 'bakery'],
  ['arrived:2026-06-13', 'fog tram'],
  ['date:<1w', 'bakery'],
  ['date:>1w', 'fog tram'],
  ['date:today', ''],
  ['date:yesterday', 'bakery'],
  ['date:this-year', 'bakery tram'],
  ['date:last-month..today', 'bakery tram'],
  ['date:<30d', 'bakery tram'],
  ['date:>30d', 'fog'],
  ['arrived:today', 'fog tram'],
  ['topic:"The ""Big"" One"', 'bakery'],
]

it.each(table)('%s', (query, found) => {
  const holds = parseQuery(query, now)
  const names = Object.entries({ fog, orchard, bakery, tram }).filter(([, card]) => holds(card))
  expect(names.map(([name]) => name).join(' ')).toBe(found)
})

test('every row of the page has a row here', () => {
  const page = readFileSync('docs/queries.md', 'utf8')
  const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((found) => found[1] ?? '')
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((row) => !table.some(([query]) => query === row))).toEqual([])
  for (const field of newsroomLanguage.fields) {
    expect(page, field.name).toContain(`${field.name}:`)
    expect(() => parseQuery(field.example, now), field.example).not.toThrow()
  }
})

describe('a query that can’t be read says what and where', () => {
  it.each([
    ['colour:red', 'colour:red', /no colour: here/],
    ['fog quality:high', 'quality:high', /whole number/],
    ['is:gone', 'is:gone', /published, unpublished/],
    ['date:2020-13', 'date:2020-13', /year, month or day/],
    ['arrived:soon', 'arrived:soon', /an age/],
    ['arrived:1y', 'arrived:1y', /an age/],
    ['date:2020-02-30', 'date:2020-02-30', /year, month or day/],
    ['url:', undefined, undefined],
    ['(fog', '(fog', /not closed/],
    ['fog)', ')', /no \( before/],
    ['fog OR', 'OR', /both sides/],
    ['OR fog', 'OR', /both sides/],
    ['-(', '(', /not closed/],
  ])('%s', (query, part, message) => {
    if (part === undefined) return expect(() => parseQuery(query, now)).not.toThrow()
    try {
      parseQuery(query, now)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(QueryError)
      const { span } = error as QueryError
      expect(query.slice(span.from, span.to)).toBe(part)
      expect((error as QueryError).message).toMatch(message as RegExp)
    }
  })
})

test('addresses of one story are one address', () => {
  const one = canonicalAddress('https://www.a.example/Story/?utm_source=x&id=7#top')
  expect(one).toBe('a.example/Story?id=7')
  for (const same of [
    'http://a.example/Story?id=7',
    'https://m.A.example/Story/?id=7&gclid=1',
    'https://amp.a.example/Story/amp?id=7',
  ]) {
    expect(canonicalAddress(same), same).toBe(one)
  }
  for (const other of [
    'https://a.example/story?id=7',
    'https://a.example/Story?id=8',
    'https://b.example/Story?id=7',
  ]) {
    expect(canonicalAddress(other), other).not.toBe(one)
  }
  expect(canonicalAddress('ftp://a.example/')).toBe(null)
})

describe('a text that is no query', () => {
  const long = [
    'topic:"Power Apps" (quality:>=40 OR -has:image) -"a b" date:2020-06..2020-07 https://a.example/x OR (b)',
    '-(-(is:new OR "") OR ((a)) -topic:"" heat:<0) OR arrived:>1d',
  ]
  it.each(long)('says where, and nothing else, at every place where typing may pause: %s', (text) => {
    for (let length = 0; length <= text.length; length += 1) {
      try {
        parseQuery(text.slice(0, length), now)
      } catch (error) {
        // What the window is answered is this place beside a kind of its own.
        expect(error).toBeInstanceOf(QueryError)
        expect(Object.keys((error as QueryError).span)).toEqual(['from', 'to'])
      }
    }
  })
})
