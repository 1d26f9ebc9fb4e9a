import { once } from '../../../shared/once'
import type { Calendar } from '../../../shared/query'

/** What the platform says of a locale's weeks: a property in its older versions, a function in its newer ones. */
interface WithWeeks {
  readonly weekInfo?: { readonly firstDay: number }
  readonly getWeekInfo?: () => { readonly firstDay: number }
}

/** The day on which weeks begin in a locale, 1 for Monday to 7 for Sunday; Monday where nobody knows. */
export function weekStartOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & WithWeeks
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1
}

/** The calendar of this desk: its clocks, and its locale's weeks. */
export const deskCalendar = once((): Calendar => {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions()
  return { zone: timeZone, weekStart: weekStartOf(locale) }
})
