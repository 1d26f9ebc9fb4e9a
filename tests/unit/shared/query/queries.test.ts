import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf } from '../../../../src/shared/article/card'
import type { ArticleCard } from '../../../../src/shared/ipc/card'
import { canonicalAddress, parseQuery, QueryError, queryFields } from '../../../../src/shared/query'

const make = (path: string, yaml: string): ArticleCard => cardOf(path, parseArticle(`---\n${yaml}---\n`))

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
)

/** Query, whether it finds the fog, whether it finds the orchard. */
const table: readonly (readonly [query: string, fog: boolean, orchard: boolean])[] = [
  ['harbour', true, false],
  ['"learn to see"', true, false],
  ['harbour -fog', false, false],
  ['harbour OR orchard', true, true],
  ['(harbour OR orchard) is:unpublished', true, false],
  ['is:published', false, true],
  ['is:unpublished', true, false],
  ['has:image', true, false],
  ['has:problem', false, true],
  ['problem:no-date', false, true],
  ['topic:"Power Apps"', true, false],
  ['provider:tideline.example', true, false],
  ['type:video', true, false],
  ['category:news', true, false],
  ['collection:_news', true, false],
  ['tag:feature', true, false],
  ['quality:>=40', true, false],
  ['heat:<0', true, false],
  ['related:0', true, false],
  ['date:2020-06..2020-07', true, false],
  ['date:>2020-06-01', true, false],
  ['url:https://tideline.example/fog', true, false],
  ['https://www.tideline.example/fog?utm_source=x', true, false],
  ['path:2020-06', true, false],
  ['-has:image', false, true],
  ['-(harbour OR orchard)', false, false],
  ['is:live OR is:draft', true, true],
  ['topic:power', false, true],
  ['topic:ol', true, false],
  ['provider:"the tideline"', true, false],
  ['collection:news', true, false],
  ['quality:40', true, false],
  ['quality:<40', false, true],
  ['quality:..39', false, true],
  ['quality:41..', false, false],
  ['date:2020', true, false],
  ['date:2020-06-13', true, false],
  ['date:<2020-06-13', false, false],
  ['date:<=2020-06-13', true, false],
  ['date:>=2020-07', false, false],
  ['http://other.example/r?a=1&b=2&fbclid=z', false, true],
  ['m.tideline.example', false, false],
  ['url:tideline.example/fog', true, false],
  ['harbour OR orchard -robots', true, false],
  ['"is:published"', false, false],
]

it.each(table)('%s', (query, onFog, onOrchard) => {
  const holds = parseQuery(query)
  expect([holds(fog), holds(orchard)]).toEqual([onFog, onOrchard])
})

test('every row of the page has a row here', () => {
  const page = readFileSync('docs/queries.md', 'utf8')
  const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((found) => found[1] ?? '')
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((row) => !table.some(([query]) => query === row))).toEqual([])
  for (const field of queryFields) {
    expect(page, field.name).toContain(`${field.name}:`)
    expect(() => parseQuery(field.example), field.example).not.toThrow()
  }
})

describe('a query that can’t be read says what and where', () => {
  it.each([
    ['colour:red', 'colour:red', /no colour: here/],
    ['fog quality:high', 'quality:high', /whole number/],
    ['is:gone', 'is:gone', /published, unpublished/],
    ['date:2020-13', 'date:2020-13', /year, month or day/],
    ['date:2020-02-30', 'date:2020-02-30', /year, month or day/],
    ['url:', undefined, undefined],
    ['(fog', '(fog', /not closed/],
    ['fog)', ')', /no \( before/],
    ['fog OR', 'OR', /both sides/],
    ['OR fog', 'OR', /both sides/],
    ['-(', '(', /not closed/],
  ])('%s', (query, part, message) => {
    if (part === undefined) return expect(() => parseQuery(query)).not.toThrow()
    try {
      parseQuery(query)
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
