import { expect, test } from 'vitest'
import { noSuchDay, timeOf } from '../../../../src/shared/article/time'

test.each([
  ['2020-06-13T12:43:00Z', '2020-06-13T12:43:00.000Z'],
  ['2020-06-13', '2020-06-13T00:00:00.000Z'],
  ['2020-06-13 12:43', '2020-06-13T12:43:00.000Z'],
  ['2020-06-13 12:43:07 +0200', '2020-06-13T10:43:07.000Z'],
  ['2021-06-02T09:12:27-07:00', '2021-06-02T16:12:27.000Z'],
  ['2020-06-13T12:43:00.1234567Z', '2020-06-13T12:43:00.123Z'],
  ['2020-02-29', '2020-02-29T00:00:00.000Z'],
  [' 2020-6-3 ', '2020-06-03T00:00:00.000Z'],
])('%s is %s', (text, iso) => {
  expect(new Date(timeOf(text) ?? Number.NaN).toISOString()).toBe(iso)
})

test.each([
  '',
  'soon',
  '2020',
  '2021-02-29',
  '2020-13-01',
  '2020-06-31',
  '2020-06-13T24:00:00Z',
  '2020-06-13T12:60:00Z',
  '2020-06-13T12:43:00+19:00',
  '2020-06-13x',
])('%j is no date', (text) => {
  expect(timeOf(text)).toBeNull()
})

test.each([
  ['2020-02-30', 'There is no 30 February 2020.'],
  ['2021-02-29T10:00:00Z', 'There is no 29 February 2021.'],
  ['2020-06-00', 'There is no 0 June 2020.'],
  ['2020-13-01', 'There is no month 13.'],
  ['2020-00-01', 'There is no month 00.'],
  ['2020-06-13T25:00:00Z', 'There is no hour 25.'],
  ['2020-06-13 12:60', 'There is no minute 60.'],
  ['2020-06-13T12:43:61+02:00', 'There is no second 61.'],
  ['2020-06-13 12:43:00 +1500', 'There is no offset +1500.'],
])('%s names what is none', (text, said) => {
  expect(noSuchDay(text)).toBe(said)
})

test.each(['2020-02-29', '2020-06-13T12:43:00Z', '', 'soon', '2020-06', '2020-06-3', '2020-06-0', '2020-06-13T2'])(
  '%j is a day, or not yet written in full',
  (text) => {
    expect(noSuchDay(text)).toBeNull()
  },
)
