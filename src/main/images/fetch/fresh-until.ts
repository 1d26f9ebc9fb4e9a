import type { IncomingHttpHeaders } from 'node:http'

export const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** Where a server says nothing of it; and what is taken at most and at least from what it says. */
const USUAL_MS = DAY_MS
const LONGEST_MS = 365 * DAY_MS
const SHORTEST_MS = 5 * MINUTE_MS

/** When a picture is to be asked for again (ms since 1970), by its server's `Cache-Control` or `Expires` (RFC 9111). */
export function freshUntil(headers: IncomingHttpHeaders, now: number): number {
  return now + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, lifetime(headers, now)))
}

function lifetime(headers: IncomingHttpHeaders, now: number): number {
  const control = headers['cache-control'] ?? ''
  if (/\bno-(cache|store)\b/i.test(control)) return 0
  const seconds = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1]
  if (seconds !== undefined) return Number(seconds) * 1_000
  const expires = Date.parse(headers.expires ?? '')
  return Number.isNaN(expires) ? USUAL_MS : expires - now
}
