import { understand } from '../../../dates/understand'
import type { Stretch } from '../ranges'
import { type Calendar, momentIn, shownIn } from './calendar'

/**
 * `12 May 2021`, `May 12`, `12.5.2021`, `last Monday`: a whole day as the date field takes it, without a time; null: it is none. In English
 * alone, for a query is its team's: it is read on other desks too. `now` in ms since 1970.
 */
export function typedDayStretch(value: string, now: number, { zone }: Calendar): Stretch | null {
  const clock = zone === null ? { minutes: 0 } : { zone }
  const meant = understand(value, { now, clock, languages: [], stands: null })
  if (meant.kind !== 'date' || meant.hasTime) return null
  const day = new Date(shownIn(meant.at, zone))
  const next = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1)
  return { from: meant.at, to: momentIn(next, zone) }
}
