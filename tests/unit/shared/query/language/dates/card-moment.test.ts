import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../../../../../src/shared/article'
import { cardOf } from '../../../../../../src/shared/card/card'
import { newsroomTable } from '../../../../../../src/shared/fields/table/newsroom'
import {
  type Calendar,
  facetValues,
  languageOf,
  newsroomLanguage,
  parseQuery,
  restrictsNothing,
} from '../../../../../../src/shared/query'

const now = Date.parse('2026-06-13T22:30:00Z')
const at = (zone: string, weekStart = 1) => languageOf(newsroomTable, undefined, { zone, weekStart } satisfies Calendar)
const [berlin, newYork] = [at('Europe/Berlin'), at('America/New_York')]
const cardAt = (date: string) => cardOf('_news/a.md', parseArticle(`---\ntitle: A\npublishedDateTime: ${date}\n---\n`))
const finds = (query: string, date: string, language = newsroomLanguage): boolean =>
  parseQuery(query, now, language)(cardAt(date))

describe('dates by the desk’s clocks', () => {
  it('a moment is of the day that the desk has', () => {
    for (const [query, language, is] of [
      ['date:today', berlin, true],
      ['date:2026-06-14', berlin, true],
      ['date:2026-06-13', berlin, false],
      ['date:today', newYork, true],
      ['date:2026-06-13', newYork, true],
      ['date:yesterday', newYork, false],
    ] as const)
      expect(finds(query, '2026-06-13T22:10:00Z', language), `${query} in ${language.calendar.zone}`).toBe(is)
    expect(facetValues(cardAt('2026-06-30T22:10:00Z'), berlin)).toContainEqual({
      field: 'date',
      value: '2026-07',
      shown: true,
    })
  })

  it('a day without a time of day is that day everywhere', () => {
    for (const language of [newsroomLanguage, berlin, newYork]) {
      expect(finds('date:2026-06-01', '2026-06-01', language)).toBe(true)
      expect(finds('date:2026-06', '2026-06-01', language)).toBe(true)
      const month = facetValues(cardAt('2026-06-01'), language).find(({ field }) => field === 'date')
      expect(month?.value).toBe('2026-06')
    }
  })

  test.each([
    ['date:<30d', '2026-05-20T00:00:00Z', true],
    ['date:<30d', '2026-05-10T00:00:00Z', false],
    ['date:>30d', '2026-05-10T00:00:00Z', true],
    ['date:>30d', '2026-05-20T00:00:00Z', false],
    ['date:30d', '2026-05-20T00:00:00Z', true],
    ['date:>=yesterday', '2026-06-12T01:00:00Z', true],
    ['date:<this-month', '2026-05-31T23:59:59Z', true],
    ['date:<this-month', '2026-06-01T00:00:00Z', false],
    ['date:last-month..today', '2026-05-01T00:00:00Z', true],
    ['date:last-month..today', '2026-04-30T23:59:59Z', false],
    ['-date:this-year', '2025-12-31T23:59:59Z', true],
    ['date:"last-month"', '2026-05-05T00:00:00Z', true],
    ['date:LAST-MONTH', '2026-05-05T00:00:00Z', true],
  ])('%s finds %s: %s', (query, date, is) => {
    expect(finds(query, date)).toBe(is)
  })

  it('what arrived goes by the same words and the desk’s days', () => {
    const card = cardAt('2020-01-01')
    const arrived = { ...card, desk: { ...card.desk, arrived: Date.parse('2026-06-13T21:59:00Z') } }
    expect(parseQuery('arrived:today', now, berlin)(arrived)).toBe(false)
    expect(parseQuery('arrived:yesterday', now, berlin)(arrived)).toBe(true)
    expect(parseQuery('arrived:today', now, newYork)(arrived)).toBe(true)
    expect(parseQuery('arrived:>1d', now, berlin)(arrived)).toBe(false)
    expect(parseQuery('arrived:<2h', now, berlin)(arrived)).toBe(true)
  })

  it('weeks begin on the calendar’s day', () => {
    // A Sunday.
    const sunday = Date.parse('2026-06-14T12:00:00Z')
    const saturday = cardAt('2026-06-13T12:00:00Z')
    expect(parseQuery('date:this-week', sunday, at('UTC', 1))(saturday)).toBe(true)
    expect(parseQuery('date:this-week', sunday, at('UTC', 7))(saturday)).toBe(false)
    expect(parseQuery('date:last-week', sunday, at('UTC', 7))(saturday)).toBe(true)
  })

  it('restrict what they leave out, in any zone', () => {
    for (const language of [newsroomLanguage, berlin, newYork]) {
      for (const query of ['date:today', '-date:today', '-date:last-month', 'date:<this-year', '-arrived:yesterday'])
        expect(restrictsNothing(query, now, language), query).toBe(false)
      expect(restrictsNothing('date:today OR -date:today', now, language)).toBe(true)
    }
  })
})
