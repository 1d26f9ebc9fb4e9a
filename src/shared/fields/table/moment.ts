import { timeOf } from '../../article/time'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '([a-z]{3})[a-z]*\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?'
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i')

function inWords(text: string, zone: string | null): number | null {
  const [, firstMonth, firstDay, firstYear] = MONTH_FIRST.exec(text) ?? []
  const [, day = firstDay, month = firstMonth, year = firstYear] = DAY_FIRST.exec(text) ?? []
  const place = MONTHS.indexOf(month?.toLowerCase() ?? '')
  if (place === -1 || day === undefined || year === undefined) return null
  return timeOf(`${year}-${String(place + 1).padStart(2, '0')}-${day.padStart(2, '0')}`, zone)
}

/** The same day with dashes. */
const dashed = (text: string): string => text.replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})/, '$1-$2-$3')

/**
 * The moment of a date in any form that articles have (`2024-01-02`, `2024/01/02`, `Jan 2, 2024`), in ms since 1970; null: it is none.
 * `zone`: the site's own, whose clocks a date is written by that says no offset; null: UTC.
 */
export function momentOf(date: string, zone: string | null): number | null {
  const text = date.trim()
  return timeOf(text, zone) ?? timeOf(dashed(text), zone) ?? inWords(text, zone)
}

const OFFSET = /:\d{2}(?:[.,]\d+)?\s*(z|[+-]\d{1,2}(?::?\d{2})?)$/i

/** How far from UTC a date says that it is written, as it stands at its end: `+02:00`, `Z`; '' where it doesn't say. */
export const offsetIn = (date: string): string => OFFSET.exec(date.trim())?.[1] ?? ''

/** Whether a date says how far from UTC it is written: `2024-01-02T10:00:00+02:00`, `… 10:00 Z`. */
export const saysOffset = (date: string): boolean => offsetIn(date) !== ''
