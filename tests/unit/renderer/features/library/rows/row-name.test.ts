import { describe, expect, it } from 'vitest'
import { alsoOf, numbersOf, problemCount, rowName } from '../../../../../../src/renderer/features/library/rows/row-name'
import { type ArticleCard, emptyDesk } from '../../../../../../src/shared/card/article-card'
import { newsroomTable } from '../../../../../../src/shared/fields/table/newsroom'

const now = Date.UTC(2026, 5, 13, 14, 43)
const card: ArticleCard = {
  path: '_news/cranes.md',
  collection: 'news',
  hasTitle: true,
  title: 'Harbour cranes learn to see in fog',
  excerpt: null,
  hasExcerpt: false,
  date: '2026-06-13T12:43:00Z',
  time: Date.UTC(2026, 5, 13, 12, 43),
  provider: { name: 'The Tideline', domain: 'tideline.example' },
  logo: null,
  topics: [],
  values: { type: null, category: null, quality: 72, heat: 72, tags: [], locale: null },
  published: false,
  webUrl: null,
  originalUrl: null,
  image: null,
  related: 0,
  imageSize: null,
  moreImages: [],
  checked: true,
  addresses: [],
  ownAddresses: 0,
  problems: [],
  broken: null,
  desk: emptyDesk,
}
const problem = (severity: 'error' | 'warning' | 'hint') => ({ severity, code: severity, message: severity })

describe('a row as it is read out', () => {
  it('is title, provider, age and state', () => {
    expect(rowName(card, now)).toBe('Harbour cranes learn to see in fog, The Tideline, 2 hours, unpublished')
  })

  it('counts problems, not hints', () => {
    const one = { ...card, published: true, problems: [problem('error'), problem('hint')] }
    expect(rowName(one, now)).toMatch(/, published, 1 problem$/)
    expect(rowName({ ...card, problems: [problem('error'), problem('warning')] }, now)).toMatch(/, 2 problems$/)
    expect(problemCount(one)).toBe(1)
  })

  it('leaves out what the file does not have', () => {
    const bare = { ...card, time: null, provider: { name: null, domain: null } }
    expect(rowName(bare, now)).toBe('Harbour cranes learn to see in fog, unpublished')
    expect(rowName({ ...card, provider: { name: null, domain: 'tideline.example' } }, now)).toContain(
      'tideline.example',
    )
  })

  it('gives a broken file its reason instead of a state', () => {
    const broken = { ...card, broken: { code: 'yaml', message: 'The front matter does not close' } }
    expect(rowName(broken, now)).toMatch(/, The front matter does not close$/)
  })
})

describe('the number of a row', () => {
  it.each([
    [72, 72, 'quality 72', null],
    [72, 70, 'quality 72', 'heat 70'],
    [154, null, 'quality 154', null],
    [39, -1, 'quality 39', 'heat −1'],
    [-1, -1, 'quality −1', 'heat −1'],
    [null, -2, null, 'heat −2'],
    [null, 5, null, null],
  ])('quality %s and heat %s show as %s and %s', (quality, heat, first, second) => {
    const said = numbersOf({ values: { quality, heat } }, newsroomTable)
    expect(said.map(({ text }) => text)).toEqual([first, second].filter((one) => one !== null))
    expect(said.map(({ isNegative }) => isNegative)).toEqual(said.map(({ text }) => text.includes('−')))
  })
})

describe('the same story', () => {
  const other = {
    ...card,
    path: '_news/b.md',
    provider: { name: 'Current & Watt', domain: null },
    time: now - 3 * 3_600_000,
    published: true,
  }
  it.each([
    [[], null],
    [[other], { provider: 'Current & Watt', rest: ', published 3 h ago' }],
    [[other, other], { provider: 'Current & Watt', rest: ', published 3 h ago and 1 more' }],
    [[{ ...other, published: false }], { provider: 'Current & Watt', rest: ', unpublished' }],
    [[{ ...other, time: null }], { provider: 'Current & Watt', rest: ', published' }],
    [[{ ...other, provider: { name: null, domain: null } }], { provider: '_news/b.md', rest: ', published 3 h ago' }],
  ])('%#', (also, expected) => {
    expect(alsoOf(also, now)).toEqual(expected)
  })
})
