import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isTimeZone, momentInZone, shownInZone } from '../../../../src/shared/article/zone'

const zones = [
  ...['UTC', 'Europe/Berlin', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/St_Johns', 'Asia/Tokyo'],
  ...[
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Africa/Casablanca',
  ],
  ...['Africa/Monrovia', 'America/Sao_Paulo', 'Antarctica/Troll', 'EST5EDT', 'Etc/GMT+5'],
]
const zone = fc.constantFrom(...zones)
const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })

test('zones are known by their names', () => {
  expect(zones.filter((name) => !isTimeZone(name))).toEqual([])
  expect(['', 'Mars/Base', 'Europe', 'local time', 'Europe/Berlin; x'].filter(isTimeZone)).toEqual([])
})

describe('a time that clocks show', () => {
  const at = (shown: string, name: string): string =>
    new Date(momentInZone(Date.parse(`${shown}Z`), name)).toISOString()

  it.each([
    ['in winter', '2024-01-02T10:00:00', 'Europe/Berlin', '2024-01-02T09:00:00.000Z'],
    ['in summer', '2024-07-02T10:00:00', 'Europe/Berlin', '2024-07-02T08:00:00.000Z'],
    ['a minute before they are put forward', '2024-03-31T01:59:00', 'Europe/Berlin', '2024-03-31T00:59:00.000Z'],
    ['past which they are put forward', '2024-03-31T02:30:00', 'Europe/Berlin', '2024-03-31T01:30:00.000Z'],
    ['right behind that', '2024-03-31T03:00:00', 'Europe/Berlin', '2024-03-31T01:00:00.000Z'],
    ['twice', '2024-10-27T02:30:00', 'Europe/Berlin', '2024-10-27T00:30:00.000Z'],
    ['behind that', '2024-10-27T03:00:00', 'Europe/Berlin', '2024-10-27T02:00:00.000Z'],
    ['west of UTC', '2024-01-02T22:00:00', 'America/New_York', '2024-01-03T03:00:00.000Z'],
    ['where summer time is half an hour', '2024-01-02T10:30:00', 'Australia/Lord_Howe', '2024-01-01T23:30:00.000Z'],
    ['on a day that was left out', '2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
    ['before zones were agreed on', '1880-01-01T00:00:00', 'America/New_York', '1880-01-01T04:56:02.000Z'],
  ])('%s', (_, shown, name, expected) => {
    expect(at(shown, name)).toBe(expected)
  })
})

/** The same by the words that Intl has for a moment, which is slow. */
function shownInWords(time: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' },
    ...{ minute: 'numeric', second: 'numeric' },
  } as const)
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 0, day = 0, hour, minute, second } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

test('law: clocks show what Intl says, to the second', () => {
  fc.assert(
    fc.property(moment, zone, (time, name) => {
      expect(Math.floor(shownInZone(time, name) / 1_000) * 1_000).toBe(shownInWords(time, name))
    }),
    { numRuns: 2_000 },
  )
})

test('law: what clocks show leads back to its moment, or to the first at which they showed it', () => {
  fc.assert(
    fc.property(moment, zone, (time, name) => {
      const shown = shownInZone(time, name)
      const back = momentInZone(shown, name)
      expect(shownInZone(back, name)).toBe(shown)
      expect(back).toBeLessThanOrEqual(time)
      expect(time - back).toBeLessThanOrEqual(86_400_000)
    }),
    { numRuns: 2_000 },
  )
})

test('law: a time that no clock shows is as far from UTC as those before it', () => {
  fc.assert(
    fc.property(moment, zone, (shown, name) => {
      const back = momentInZone(shown, name)
      const offset = shown - back
      expect(Math.abs(offset)).toBeLessThanOrEqual(26 * 3_600_000)
      if (shownInZone(back, name) !== shown)
        expect(shownInZone(shown - 86_400_000 - offset, name)).toBe(shown - 86_400_000)
    }),
    { numRuns: 2_000 },
  )
})
