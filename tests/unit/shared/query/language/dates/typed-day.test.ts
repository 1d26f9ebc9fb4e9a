import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../../../../../src/shared/article'
import { cardOf } from '../../../../../../src/shared/card/card'
import { newsroomTable } from '../../../../../../src/shared/fields/table/newsroom'
import { languageOf, parseQuery } from '../../../../../../src/shared/query'
import { typedDayStretch } from '../../../../../../src/shared/query/language/dates/typed-day'
import { shownStretch, utcDays } from './shown-days'

// A Wednesday.
const now = Date.parse('2026-03-11T12:00:00Z')

const stretch = (value: string, zone: string | null = null): string | null =>
  shownStretch(typedDayStretch(value, now, { zone, weekStart: 1 }))

describe('a day as the date field takes it', () => {
  test.each([
    ['12 May 2021', utcDays('2021-05-12', '2021-05-13')],
    ['May 12th, 2021', utcDays('2021-05-12', '2021-05-13')],
    ['31 December 2025', utcDays('2025-12-31', '2026-01-01')],
    ['12.5.2021', utcDays('2021-05-12', '2021-05-13')],
    ['3 Mar', utcDays('2026-03-03', '2026-03-04')],
    ['last Monday', utcDays('2026-03-09', '2026-03-10')],
    ['12 May 2021 9:00', null],
    ['30 February 2021', null],
    ['12', null],
    ['2h', null],
    ['30d', null],
    ['9:00', null],
    ['12. März 2021', null],
    ['', null],
  ])('%s: %s', (value, expected) => {
    expect(stretch(value)).toBe(expected)
  })

  it('is whole by the desk’s clocks, also where they are put forward on it', () => {
    expect(stretch('29 March 2026', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z 2026-03-29T22:00:00.000Z')
  })
})

describe('in a query', () => {
  const language = languageOf(newsroomTable, undefined, { zone: 'Europe/Berlin', weekStart: 1 })
  const card = cardOf('_news/a.md', parseArticle('---\ntitle: A\npublishedDateTime: 2021-05-12T21:30:00Z\n---\n'))
  test.each([
    ['date:"12 May 2021"', true],
    ['date:"13 May 2021"', false],
    ['date:">11 May 2021"', true],
    ['date:">=12 May 2021"', true],
    ['date:">12 May 2021"', false],
    ['date:"1 May 2021..12 May 2021"', true],
    ['date:"1 May 2021 .. 2021-05-11"', false],
    ['-date:"12 May 2021"', false],
  ])('%s: %s', (query, is) => {
    expect(parseQuery(query, now, language)(card)).toBe(is)
  })

  it('the fault of another one names the form that works', () => {
    expect(() => parseQuery('date:12 May 2021', now)).toThrow('as 2021-05-12 or "12 May 2021"')
  })
})
