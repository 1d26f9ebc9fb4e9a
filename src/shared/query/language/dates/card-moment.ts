import type { ArticleCard } from '../../../card/article-card'
import type { FieldTable } from '../../../fields/table/table'
import { type Calendar, momentIn } from './calendar'

const CLOCK = /\d:\d\d/

/** The time zone by which a folder's dates are read: the site's own, where its settings name one, else that of the desk. */
export const zoneOf = ({ timeZone }: FieldTable, calendar: Calendar): string | null => timeZone ?? calendar.zone

/**
 * The moment of an article's date, in ms since 1970; null: it has none. A day without a time of day is that day for whoever reads it: it
 * begins at the midnight of the desk, where no site says at whose.
 */
export function momentOfCard({ date, time }: ArticleCard, table: FieldTable, calendar: Calendar): number | null {
  if (time === null || table.timeZone !== null || calendar.zone === null) return time
  return date !== null && CLOCK.test(date) ? time : momentIn(time, calendar.zone)
}
