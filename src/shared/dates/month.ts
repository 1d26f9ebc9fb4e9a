const DAY_MS = 86_400_000
/** As many as a month can touch: a calendar that always has them never jumps. */
export const WEEKS = 6

/** Midnight of the first day that a month's calendar shows, as the clocks show it. `first`: the day a week begins with, 0 is Sunday. */
export function firstShown(shown: number, first: number): number {
  const date = new Date(shown)
  const begin = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
  return begin - ((new Date(begin).getUTCDay() - first + 7) % 7) * DAY_MS
}

/** The six weeks of the month in which the clocks show a time: midnights, in ms as if they showed UTC. */
export function weeksOf(shown: number, first: number): readonly (readonly number[])[] {
  const start = firstShown(shown, first)
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_none, day) => start + (week * 7 + day) * DAY_MS),
  )
}

/** The same day and time so many months on; where that month is shorter, its last day. */
export function monthsOn(shown: number, months: number): number {
  const date = new Date(shown)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate()
  return date.setUTCMonth(date.getUTCMonth() + months, Math.min(date.getUTCDate(), last))
}

/** The number of a week as ISO 8601 counts them: that of its Thursday. `monday`: as the clocks show it. */
export function weekNumber(monday: number): number {
  const thursday = monday + 3 * DAY_MS
  const year = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
  return Math.floor((thursday - year) / DAY_MS / 7) + 1
}

/** What newer and older platforms know of a language's weeks; 7 is Sunday. */
interface WeekInfo {
  readonly firstDay: number
}
type WithWeek = Intl.Locale & { readonly weekInfo?: WeekInfo; readonly getWeekInfo?: () => WeekInfo }

/** The day that a week begins with where this language is spoken, 0 is Sunday; Monday where nobody knows. */
export function firstDayOf(language: string): number {
  try {
    const locale: WithWeek = new Intl.Locale(language)
    const info = locale.getWeekInfo?.() ?? locale.weekInfo
    return info === undefined ? 1 : info.firstDay % 7
  } catch {
    return 1
  }
}
