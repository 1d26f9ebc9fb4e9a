import { expect, it } from 'vitest'
import { dateBeside, dateLike } from '../../../../../../../src/renderer/features/editor/fields/date/date-form'

const own = ['publishedDateTime', 'updatedDateTime']
const at = Date.parse('2026-06-13T12:43:07.089Z')

it.each([
  ['2020-01-02T03:04:05Z', '2026-06-13T12:43:07Z'],
  ['2020-01-02T03:04:05.123Z', '2026-06-13T12:43:07.089Z'],
  ['2020-01-02 03:04:05 +0200', '2026-06-13 14:43:07 +0200'],
  ['2020-01-02T03:04-05:30', '2026-06-13T07:13-05:30'],
  ['2020-01-02T23:59:59+12:00', '2026-06-14T00:43:07+12:00'],
  ['2020-01-02', '2026-06-13'],
  ['2020-01-02T03:04:05', '2026-06-13T12:43:07'],
  ['', '2026-06-13T12:43:07Z'],
  ['last Tuesday', '2026-06-13T12:43:07Z'],
])('now, in the form of %j, is %s', (example, expected) => {
  expect(dateLike(example, at, null)).toBe(expected)
})

it.each([
  ['2020-01-02 03:04', '2026-06-13 15:43'],
  ['2020-01-02T03:04:05Z', '2026-06-13T12:43:07Z'],
  ['2020-01-02 03:04:05 +0200', '2026-06-13 14:43:07 +0200'],
  ['', '2026-06-13T12:43:07Z'],
])('now, in the form of %j in Helsinki, is %s', (example, expected) => {
  expect(dateLike(example, at, 'Europe/Helsinki')).toBe(expected)
})

it('today is the day in the site’s time zone', () => {
  expect(dateLike('2020-01-02', Date.parse('2026-06-13T22:00:00Z'), 'Europe/Helsinki')).toBe('2026-06-14')
})

it.each([
  [
    'an entry beside',
    { related: [{ publishedDateTime: '2026-06-13' }, {}], publishedDateTime: '2026-06-13T12:43:00Z' },
    '2026-06-13',
  ],
  ['the article', { related: [{}, {}], publishedDateTime: '2026-06-13 12:43' }, '2026-06-13 12:43'],
  ['what is a date', { related: [{ publishedDateTime: 'soon' }, {}], updatedDateTime: '2026-06-14' }, '2026-06-14'],
  ['nothing', {}, ''],
])('a new date looks like that of %s', (_, data, expected) => {
  expect(dateBeside(data, ['related', 1, 'publishedDateTime'], own)).toBe(expected)
})

it('a date of the article looks like its other one', () => {
  expect(dateBeside({ publishedDateTime: '2026-06-13' }, ['updatedDateTime'], own)).toBe('2026-06-13')
  expect(dateBeside({ dates: { made: '2026-06-13' } }, ['date'], ['date', 'dates.made'])).toBe('2026-06-13')
})
