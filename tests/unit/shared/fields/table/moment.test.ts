import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { momentInZone } from '../../../../../src/shared/article/zone'
import { momentOf, saysOffset } from '../../../../../src/shared/fields/table/moment'

const day = Date.UTC(2024, 0, 2)
const hour = 3_600_000

it.each([
  ['2024-01-02', day],
  ['2024/01/02', day],
  ['2024/1/2 10:00', day + 10 * hour],
  ['Jan 2, 2024', day],
  ['Tue, 2 January 2024', day],
  ['2024-01-02 10:00:00', day + 10 * hour],
])('%s is of UTC, or of the site’s time zone', (date, expected) => {
  expect(momentOf(date, null)).toBe(expected)
  expect(momentOf(date, 'UTC')).toBe(expected)
  expect(momentOf(date, 'Europe/Helsinki')).toBe(expected - 2 * hour)
  expect(momentOf(date, 'America/New_York')).toBe(expected + 5 * hour)
  expect(saysOffset(date)).toBe(false)
})

it.each(['2024-01-02T10:00:00Z', '2024-01-02 10:00:00 +0000', '2024/01/02 12:00 +02:00', '2024-01-02T10:00z'])(
  '%s says where it is of',
  (date) => {
    expect(momentOf(date, 'Europe/Helsinki')).toBe(day + 10 * hour)
    expect(saysOffset(date)).toBe(true)
  },
)

it.each(['', 'soon', '2024-02-30', '2024-01-02 25:00'])('%j is none in any zone', (date) => {
  expect(momentOf(date, null)).toBeNull()
  expect(momentOf(date, 'Europe/Helsinki')).toBeNull()
})

test('law: a date with an offset is the same moment in any zone, and one without is what the clocks of that zone show', () => {
  const written = fc.date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2050-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  const zones = fc.constantFrom('Europe/Helsinki', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati')
  fc.assert(
    fc.property(written, zones, fc.constantFrom('Z', '+02:00', ' -0330', ''), (date, zone, offset) => {
      const text = `${date.toISOString().slice(0, 19)}${offset}`
      const [here, there] = [momentOf(text, null) ?? Number.NaN, momentOf(text, zone) ?? Number.NaN]
      expect(saysOffset(text)).toBe(offset !== '')
      expect(there).toBe(offset === '' ? momentInZone(here, zone) : here)
    }),
  )
})
