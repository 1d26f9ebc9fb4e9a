import type { Path } from '../../../../../shared/article'
import { offsetMinutes } from '../../../../../shared/article/time'
import { mapOf, valueAt } from '../../../../../shared/article/value'
import { shownInZone } from '../../../../../shared/article/zone'
import { writtenAt } from '../../../../../shared/fields/table/values'

const FORM = /^(\d{4}-\d\d-\d\d)(?:([Tt]|\s+)(\d\d):(\d\d)(:\d\d)?(\.\d+)?(\s*)(Z|z|[+-]\d\d:?\d\d)?)?$/

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * A moment (ms since 1970) in the form that the file uses: with its separator, its seconds, its offset. Where the
 * example has no known form, or is empty: `2020-06-13T12:43:00Z`. One without an offset is by the clocks of the site's time `zone`; null:
 * those of UTC.
 */
export function dateLike(example: string, at: number, zone: string | null): string {
  const found = FORM.exec(example)
  const [, , separator = 'T', hours, , seconds, fraction = '', space = '', offset = ''] = found ?? []
  const isByZone = found !== null && offset === '' && zone !== null
  const there = new Date(isByZone ? shownInZone(at, zone) : at + offsetMinutes(offset) * 60_000)
  const day = there.toISOString().slice(0, 10)
  if (found && hours === undefined) return day
  const time = `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
  const second = !found || seconds !== undefined ? `:${two(there.getUTCSeconds())}` : ''
  const parts = fraction === '' ? '' : `.${String(there.getUTCMilliseconds()).padStart(3, '0')}000000`
  return `${day}${separator}${time}${second}${parts.slice(0, fraction.length)}${space}${found ? offset : 'Z'}`
}

/**
 * A date that a new one at this path should look like: of the entries beside its own, else of the article's own `dates`, which are key
 * paths; '' where there is none.
 */
export function dateBeside(data: unknown, path: Path, dates: readonly string[]): string {
  const entry = path.findLastIndex((step) => typeof step === 'number')
  const siblings = entry < 0 ? [] : valueAt(data, path.slice(0, entry))
  const inEntry = path.slice(entry + 1)
  const beside = Array.isArray(siblings) ? siblings.map((one: unknown) => valueAt(one, inEntry)) : []
  const own = dates.map((key) => writtenAt(mapOf(data), key))
  return [...beside, ...own].find((one): one is string => typeof one === 'string' && FORM.test(one)) ?? ''
}
