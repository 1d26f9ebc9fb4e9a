import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf } from '../../../../src/shared/card/card'
import { noOwnFields, tableOf, understand } from '../../../../src/shared/fields'
import { facetValues, languageOf, parseQuery, restrictsNothing, sortCards } from '../../../../src/shared/query'
import { folderOf, many } from '../fields/made'

const languageIn = (timezone: string) =>
  languageOf(
    tableOf(
      understand(
        folderOf(
          many(30, '_posts/2024-01-02-#.md', 'layout: post\ntitle: A\ndate: 2024-01-02 10:00\nseen: 2024-01-02'),
        ),
        { settings: [{ path: '_config.yml', fields: { permalink: '/:title/', timezone } }], folders: ['_posts'] },
        noOwnFields,
      ),
    ),
  )
const now = Date.UTC(2026, 5, 13)
const tokyo = languageIn('Asia/Tokyo')
const cardIn = (language: typeof tokyo, date: string) =>
  cardOf('_posts/a.md', parseArticle(`---\ntitle: A\ndate: ${date}\nseen: ${date}\n---\n`), { fields: language.table })

it('days, months and years of a query are those of the site’s time zone, and so are the filter’s', () => {
  const first = cardIn(tokyo, '2024-01-01')
  expect(first.time).toBe(Date.UTC(2023, 11, 31, 15))
  const finds = (text: string): boolean => parseQuery(text, now, tokyo)(first)
  for (const query of [
    'date:2024',
    'date:2024-01',
    'date:2024-01-01',
    'date:>=2024-01-01',
    'date:..2024-01-01',
    'seen:2024',
  ])
    expect(finds(query), query).toBe(true)
  for (const query of ['date:2023', 'date:2023-12-31', 'date:<2024', 'date:>2024-01-01', 'seen:2023-12'])
    expect(finds(query), query).toBe(false)
  expect(facetValues(first, tokyo)).toContainEqual({ field: 'date', value: '2024-01', shown: true })
  expect(tokyo.field('date')?.takes).toContain('(Asia/Tokyo)')
  expect(tokyo.field('arrived')?.takes).toContain('(your time zone)')
})

it('sorts dates with and without an offset by their moments', () => {
  const [written, plain] = [cardIn(tokyo, '2024-01-01T23:00:00Z'), cardIn(tokyo, '2024-01-02 07:00')]
  for (const field of ['date', 'seen']) {
    const sorted = sortCards([plain, written], { field, direction: 'descending' }, () => 0, tokyo.table)
    expect(sorted.map(({ date }) => date)).toEqual([written.date, plain.date])
  }
})

it('knows what restricts nothing in any zone', () => {
  expect(restrictsNothing('date:2024 OR -date:2024', now, tokyo)).toBe(true)
  expect(restrictsNothing('-date:2024-01-01', now, tokyo)).toBe(false)
})

test('law: an article is found by the month that the filter has for it, in every zone', () => {
  const languages = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Apia', 'Africa/Casablanca'].map(languageIn)
  const written = fc.date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2050-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(
      written,
      fc.constantFrom('', 'Z', ' +0500'),
      fc.constantFrom(...languages),
      (date, offset, language) => {
        const card = cardIn(language, `${date.toISOString().slice(0, 19).replace('T', ' ')}${offset}`)
        const month = facetValues(card, language).find(({ field }) => field === 'date')?.value ?? ''
        expect(month).toMatch(/^\d{4}-\d{2}$/)
        if (offset === '') expect(month).toBe(date.toISOString().slice(0, 7))
        expect(parseQuery(`date:${month}`, now, language)(card)).toBe(true)
        expect(parseQuery(`-date:${month} date:${month.slice(0, 4)}`, now, language)(card)).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})
