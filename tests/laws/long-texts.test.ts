import { expect, it, vi } from 'vitest'
import { parseArticle } from '../../src/shared/article'
import { foreignFrontMatter } from '../../src/shared/article/read/foreign'
import { type ArticleCard, emptyDesk } from '../../src/shared/card/article-card'
import { cardOf } from '../../src/shared/card/card'
import * as query from '../../src/shared/query'
import { fold, foldedValue } from '../../src/shared/text/fold'
import * as validation from '../../src/shared/validation'
import { readViews } from '../../src/shared/views'
import { cpuOf } from './cpu'

vi.setConfig({ testTimeout: 600_000 })

/*
 * Anybody may write 100 KB of one sign into a field. Work that grows with the square of that stands still for minutes, so eight times
 * the text may take eight times the processor's time, not sixty-four times. What takes under a tenth of a second says nothing.
 */
const LONG = 100_000
const TIMES = 8
const SAYS_NOTHING_MS = 100
/** Between the eight times of a line and the sixty-four of a square. */
const MOST_TIMES = 24

/** What patterns and folding are sensitive to: runs of one thing, of two in turns, and of what nests. */
const units = [
  ...[
    'a',
    'A',
    '1',
    ' ',
    '.',
    '…',
    '!',
    '"',
    "'",
    '’',
    '|',
    '-',
    '–',
    '/',
    '?',
    '=',
    '&',
    '#',
    ';',
    ':',
    '@',
    '(',
    ')',
    ']',
    '<',
  ],
  ...[
    'a ',
    'a b ',
    ' - ',
    ' | ',
    '- ',
    ' #',
    '.a',
    '..',
    '. ',
    '"a" ',
    '""',
    '()',
    '(a',
    '-(',
    'OR ',
    'a OR ',
    'a:',
    'is:',
    'x:"',
  ],
  ...[
    'http://',
    'https://a.example/ ',
    '/amp',
    'www.',
    '&a=1',
    '&utm_a=1',
    '&amp;',
    'amp;',
    '&#38;',
    '#38;',
    '&lt;',
    '&#x26;',
  ],
  ...[
    '\\u0301\\u0323',
    'a\\u0301',
    '\\u3099\\u3099',
    '\\uff9e\\uff9f',
    '\\uac00',
    '\\u1100\\u1161',
    '\\ufb01',
    '\\ufdfa',
    '\\u0e01\\u0e33',
    '\\u4e2d',
  ],
  ...[
    '\\u0130',
    '\\u03c2',
    '\\u200d',
    '\\u200f',
    '\\u202e',
    '\\ufeff',
    '\\u00a0',
    '\\u2028',
    '\\u0085',
    '\\ud83d\\ude00\\u200d',
    '\\ud83c\\udde6',
    '\\ud800',
  ],
  ...['\\t', '\\n', '\\r', '\\u0000'],
].map((unit) => JSON.parse(`"${unit.replaceAll('"', '\\"')}"`) as string)
/** What stands before and behind: where a pattern begins, and what makes it fail at its end. */
const around: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ' x|x'],
  ['http://', ' b'],
  ['https://a.example/', ' b'],
  ['&', 'lt;'],
]

const now = Date.UTC(2026, 5, 13)
const taxonomy = [{ name: 'a', keywords: ['aaaa', '1'] }]
const nearby = (text: string) => {
  const stories = [other, cardWith(text)].map((card) => ({ card, score: 1 }))
  return { related: stories, near: stories, worthOf: () => 1 }
}
const cardWith = (text: string): ArticleCard => ({
  path: text,
  collection: text,
  title: text,
  excerpt: text,
  hasExcerpt: true,
  date: text,
  time: null,
  provider: { name: text, domain: text },
  logo: text,
  topics: [text],
  values: { tags: [text], type: text, category: text, quality: null, heat: null, locale: null },
  published: false,
  webUrl: text,
  originalUrl: text,
  addresses: [],
  ownAddresses: 0,
  image: text,
  imageSize: null,
  moreImages: [{ address: text, size: null }],
  related: 0,
  problems: [],
  checked: true,
  broken: null,
  hasTitle: true,
  desk: emptyDesk,
})
const other = cardWith('harbour')

const fieldsWith: Readonly<Record<string, (value: string) => string>> = {
  title: (value) => `title: ${value}`,
  excerpt: (value) => `excerpt: ${value}`,
  address: (value) => `webUrl: ${value}`,
  topic: (value) => `topics: [${value}]`,
  image: (value) => `images: [{ url: ${value} }]`,
  domain: (value) => `webUrl: https://a.example/\nprovider: { domain: ${value} }`,
}
/** All rules, and what they put right, over an article with this in one field. */
const rulesOver =
  (write: (value: string) => string) =>
  (text: string): unknown => {
    const article = `---\n${write(JSON.stringify(text.toWellFormed()))}\n---\n`
    return [validation.fixAll(article, { topics: new Set(['a']) }, 'all'), cardOf('_news/a.md', parseArticle(article))]
  }

/** Each function that is given text of an article, and what else its package hands out for one. */
const works: Readonly<Record<string, (text: string) => unknown>> = {
  fold,
  foldedValue,
  addressKey: query.addressKey,
  canonicalAddress: query.canonicalAddress,
  linkOf: query.linkOf,
  facetKey: (text) => query.newsroomLanguage.facets.map((field) => query.facetKey(field, text)),
  facetValues: (text) => query.facetValues(cardWith(text)),
  fields: (text) =>
    query.newsroomLanguage.fields.map((field) => field.predicate(text.slice(0, 2_000), now)?.(cardWith(text))),
  markerOf: (text) => query.markerOf('harbour a 1')(text),
  'the marks of a query': (text) => query.markerOf(text.slice(0, 2_000))('harbour'),
  parseQuery: (text) => query.parseQuery('harbour "a b" -topic:a path:a provider:b', now)(cardWith(text)),
  providerName: (text) => query.providerName(cardWith(text)),
  likenessOf: (text) => query.likenessOf(cardWith(text)),
  stateOf: (text) => query.stateOf(cardWith(text)),
  suggestQuery: (text) => query.suggestQuery('harbor topic:harbor', [cardWith(text), other], now),
  'the words of a card': (text) => query.suggestQuery('zzzzzz', [cardWith(text)], now),
  topicsToAdd: (text) => query.topicsToAdd(cardWith(text), taxonomy, nearby(text), 9),
  sortCards: (text) =>
    query.sortCards([cardWith(text), other], { field: 'title', direction: 'ascending' }, (a, b) => (a < b ? -1 : 1)),
  topicNames: (text) => validation.topicNames([text]),
  ...Object.fromEntries(
    Object.entries(fieldsWith).map(([name, write]) => [`the rules over ${name}`, rulesOver(write)]),
  ),
  'front matter of another kind': (text) =>
    ['', '+++\n', '+++\na', '+++\n[', ';;;\n"', '\n---\n', '\n---\na', '{"', '<!--', '{% comment %}'].map((start) =>
      foreignFrontMatter(`${start}${text}\n---\n`),
    ),
  'the names of views': (text) => readViews(`views: [{ name: ${JSON.stringify(text.toWellFormed())}, query: x }]`),
}

function isSquare(work: (text: string) => unknown, make: (length: number) => string): boolean {
  const [long, short] = [make(LONG), make(LONG / TIMES)]
  // What else the machine did cools its caches too: the best of three.
  for (let round = 0; round < 3; round += 1) {
    const took = cpuOf(() => work(long))
    if (took < SAYS_NOTHING_MS) return false
    const floor = Math.max(
      1,
      cpuOf(() => work(short)),
    )
    if (took < MOST_TIMES * floor) return false
  }
  return true
}

it.each(Object.keys(works))('%s takes no longer than its text is long', (name) => {
  const work = works[name] as (text: string) => unknown
  const squares = units.flatMap((unit) =>
    around
      .filter(([before, after]) =>
        isSquare(work, (length) => before + unit.repeat(Math.floor(length / unit.length)) + after),
      )
      .map(([before, after]) => JSON.stringify(`${before}${unit}…${after}`)),
  )
  expect(squares).toEqual([])
})
