import { expect, test } from 'vitest'
import { freshUntil } from '../../../../../src/main/images/fetch/fresh-until'

const NOW = Date.parse('2026-11-26T12:00:00Z')
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

test.each([
  [{ 'cache-control': 'public, max-age=3600' }, 60 * MINUTE_MS],
  [{ 'cache-control': 'max-age=0' }, 5 * MINUTE_MS],
  [{ 'cache-control': 'no-store' }, 5 * MINUTE_MS],
  [{ 'cache-control': 'max-age=99999999999' }, 365 * DAY_MS],
  [{ expires: 'Thu, 26 Nov 2026 14:00:00 GMT' }, 120 * MINUTE_MS],
  [{ expires: '0' }, 5 * MINUTE_MS],
  [{ expires: 'soon' }, DAY_MS],
  [{}, DAY_MS],
])('%o', (headers, after) => {
  expect(freshUntil(headers, NOW)).toBe(NOW + after)
})
