import { expect, it } from 'vitest'
import {
  dateBeside,
  dateLike,
  inForm,
  toMinute,
  writtenDate,
} from '../../../../../../../src/renderer/features/editor/fields/date/date-form'

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

const hugo = '2026-06-13T10:00:00+02:00'
it.each([
  // Readers take it, so it stands as it was typed.
  ['2026-06-20', hugo, null, '2026-06-20'],
  ['2026-06-20T09:30:00Z', hugo, null, '2026-06-20T09:30:00Z'],
  ['2026-06-20 09:30', '2026-06-13 10:00', null, '2026-06-20 09:30'],
  ['Jul 8, 2026', 'Jan 2, 2024', null, 'Jul 8, 2026'],
  ['soon', hugo, null, 'soon'],
  // All else gets the form that the dates have.
  ['2026-06-20 9:30', hugo, null, '2026-06-20T09:30:00+02:00'],
  ['2026-06-20T09:30:00', hugo, null, '2026-06-20T09:30:00+02:00'],
  ['2026-06-20 09:30', '2026-06-13T10:00:00Z', null, '2026-06-20T09:30:00Z'],
  ['2026-06-20 09:30:00', '2026-06-13 10:00:00 -0500', null, '2026-06-20 09:30:00 -0500'],
  ['2026-06-20T09:30:00', hugo, 'Europe/Berlin', '2026-06-20T09:30:00'],
  ['2026-06-20 9:30 +0300', hugo, null, '2026-06-20T08:30:00+02:00'],
  ['2026-01-20 9:30', hugo, 'Europe/Berlin', '2026-01-20T09:30:00+01:00'],
  ['2026-06-20 9:30', '2026-06-13 10:00:00 -0330', null, '2026-06-20 09:30:00 -0330'],
  ['2026-06-20 9:30', '2026-06-13T10:00:00Z', 'Europe/Berlin', '2026-06-20T07:30:00Z'],
  ['2026-06-20 9:30', '2026-06-13', null, '2026-06-20 09:30:00'],
  ['2026/6/20', '2026-06-13', null, '2026-06-20'],
  ['20 June 2026', hugo, null, '2026-06-20T00:00:00+02:00'],
  ['2026-06-20 9:30', '', null, '2026-06-20T09:30:00Z'],
])('%s, typed where dates are like %j in %s, is written as %s', (typed, example, zone, expected) => {
  expect(writtenDate(typed, [example], 'hugo', zone)).toBe(expected)
})

it('takes a time without seconds where Ruby reads it', () => {
  expect(writtenDate('2026-06-20 09:30', ['2026-06-13 10:00:00'], 'jekyll', null)).toBe('2026-06-20 09:30')
  expect(writtenDate('2026-06-20 09:30', [hugo], 'hugo', null)).toBe('2026-06-20T09:30:00+02:00')
  expect(writtenDate('2026-06-20 9:30', [hugo], 'jekyll', null)).toBe('2026-06-20T09:30:00+02:00')
})

const moment = Date.parse('2026-06-20T07:30:00Z')
it.each([
  [['2026-01-02T10:00:00Z'], true, null, '2026-06-20T07:30:00Z'],
  [['2026-01-02T10:00:00Z'], false, null, '2026-06-20T07:30:00Z'],
  [['2026-01-02 10:00:00 +0200'], true, null, '2026-06-20 09:30:00 +0200'],
  [['2026-01-02 10:00:00 +0100'], true, 'Europe/Berlin', '2026-06-20 09:30:00 +0200'],
  [['2026-01-02'], false, 'Europe/Berlin', '2026-06-20'],
  [['2026-01-02'], true, 'Europe/Berlin', '2026-06-20 09:30:00'],
  [['2026/01/02'], false, null, '2026/06/20'],
  [['2026/01/02 10:00'], true, null, '2026/06/20 07:30'],
  [['Jan 2, 2024'], false, null, 'Jun 20, 2026'],
  [['2 January 2024'], false, null, '20 June 2026'],
  [['Jan 2, 2024', '2026-01-02T10:00:00Z'], true, null, '2026-06-20T07:30:00Z'],
  [['soon'], true, null, '2026-06-20T07:30:00Z'],
  [[], false, null, '2026-06-20T07:30:00Z'],
])(
  'a moment in words, where dates are like %j (time: %s), in %s is written as %s',
  (examples, hasTime, zone, expected) => {
    expect(inForm(moment, hasTime, examples, zone)).toBe(expected)
  },
)

it.each([
  ['2020-01-02T03:04:00Z', '2026-06-13T12:43:00Z'],
  ['2020-01-02T03:04:00.000Z', '2026-06-13T12:43:00.000Z'],
  ['2020-01-02 03:04:00 +0200', '2026-06-13 14:43:00 +0200'],
  ['2020/01/02 03:04:00', '2026/06/13 12:43:00'],
  ['2020-01-02 03:04', '2026-06-13 12:43'],
  ['2020-01-02', '2026-06-13 12:43:00'],
  ['', '2026-06-13T12:43:00Z'],
  ['2020-01-02T03:04:05Z', '2026-06-13T12:43:07Z'],
  ['2020-01-02T03:04:00.120Z', '2026-06-13T12:43:07.089Z'],
  ['2020/01/02 03:04:05', '2026/06/13 12:43:07'],
])('“now” has seconds only where %j says some: %s', (example, expected) => {
  expect(inForm(toMinute(at, [example]), true, [example], null)).toBe(expected)
})
