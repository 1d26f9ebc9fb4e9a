import { timeOf } from '../../article/time'

const NUMBERS =
  /^\d{4}([-/])\d{1,2}\1\d{1,2}(?:([Tt]|\s+)\d{1,2}:\d{2}(:\d{2})?([.,]\d+)?(?:(\s*)(Z|z|[+-]\d{1,2}(?::?\d{2})?))?)?$/
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?'
const TIME = '(?:,?\\s+\\d{1,2}:\\d{2}.{0,20})?'
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+\\d{4}${TIME}$`, 'i')
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}\\s+${MONTH},?\\s+\\d{4}${TIME}$`, 'i')
/** No date of any form is longer. */
const MAX_DATE_LETTERS = 50

function formOfNumbers(text: string): string | null {
  const found = NUMBERS.exec(text)
  if (found === null || timeOf(text.replaceAll('/', '-')) === null) return null
  const [, sign = '-', between, seconds, fraction, blank = '', zone = ''] = found
  const day = `2024${sign}01${sign}02`
  if (between === undefined) return day
  const time = `10:00${seconds === undefined ? '' : ':00'}${fraction === undefined ? '' : '.000'}`
  const offset = zone === '' ? '' : /z/i.test(zone) ? 'Z' : zone.includes(':') ? '+02:00' : '+0200'
  return `${day}${/t/i.test(between) ? 'T' : ' '}${time}${blank === '' ? '' : ' '}${offset}`
}

/**
 * The form that a date is written in, shown by one and the same day: `2024-01-02`, `2024-01-02 10:00:00 +0200`, `Jan 2, 2024`;
 * null where a text is no date.
 */
export function dateForm(written: string): string | null {
  const text = written.trim()
  if (text.length > MAX_DATE_LETTERS) return null
  if (/^\d{4}[-/]/.test(text)) return formOfNumbers(text)
  if (MONTH_FIRST.test(text)) return text.includes(',') ? 'Jan 2, 2024' : 'Jan 2 2024'
  return DAY_FIRST.test(text) ? '2 Jan 2024' : null
}
