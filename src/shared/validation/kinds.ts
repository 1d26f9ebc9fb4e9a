import { imageFields } from '../article/schema'
import { noSuchDay, timeOf } from '../article/time'
import type { Path } from '../article/types'
import { momentOf } from '../fields/table/moment'
import type { RowKind } from '../fields/table/row'
import type { SiteKind } from '../fields/table/site'
import { stepsTo, writtenAt } from '../fields/table/values'
import { isBlank, keyOf, type Remark, type Rule, tableIn } from './rule'

const ADDRESS = /^https?:\/\/[^\s/?#.]+(\.[^\s/?#.]+)*(:\d+)?([/?#]\S*)?$/i
/** A picture may also be a path of the site itself. */
const PICTURE = /^(https?:\/\/[^\s/?#]|\/[^\s/]|\/\/[^\s/])\S*$/i

/** What is looked at: a field of the folder, or of a newsroom's images. */
interface Looked {
  readonly site: SiteKind
  readonly isOfImage: boolean
  readonly isWhole: boolean
}

/** What the schema of images calls the kinds. */
const IMAGE_KINDS = { date: 'date', link: 'url', number: 'integer' } as const

/** A rule over all values of one kind, of the article and of a newsroom's images; absent and empty ones are no finding. */
function ruleOf(
  kind: keyof typeof IMAGE_KINDS & RowKind,
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  isGood: (value: unknown, looked: Looked) => boolean,
  message: (label: string, value: unknown) => string,
): Rule {
  const ofImages = imageFields.filter((field) => field.kind === IMAGE_KINDS[kind])
  const check: Rule['check'] = ({ data }, context) => {
    const { site, rows } = tableIn(context)
    const remarks: Remark[] = []
    const look = (label: string, value: unknown, looked: Omit<Looked, 'site'>, path: () => Path): void => {
      if (!isBlank(value) && !isGood(value, { ...looked, site }))
        remarks.push({ path: path(), message: message(label, value) })
    }
    for (const row of rows) {
      if (row.kind !== kind) continue
      const looked = { isOfImage: false, isWhole: row.isWhole }
      look(row.label, writtenAt(data, row.key), looked, () => stepsTo(row.key))
    }
    const images = site === 'newsroom' && ofImages.length > 0 ? writtenAt(data, 'images') : undefined
    if (!Array.isArray(images)) return remarks
    for (const [index, image] of images.entries()) {
      for (const { key, label } of ofImages) {
        look(label, keyOf(image, key), { isOfImage: true, isWhole: true }, () => ['images', index, key])
      }
    }
    return remarks
  }
  return { code, severity, check }
}

/** Sites write their dates in more ways than newsrooms do. */
const isDate = (text: string, site: SiteKind): boolean =>
  (site === 'newsroom' ? timeOf(text) : momentOf(text, null)) !== null

const badDate = ruleOf(
  'date',
  { code: 'bad-date', severity: 'error' },
  (value, { site }) => typeof value === 'string' && (isDate(value, site) || noSuchDay(value) !== null),
  (label) => `${label} can’t be read as a date. Write it like 2026-06-13T12:43:00Z.`,
)

const noDay = ruleOf(
  'date',
  { code: 'no-such-day', severity: 'warning' },
  (value) => typeof value !== 'string' || noSuchDay(value) === null,
  (label, value) => `${label}: ${noSuchDay(String(value))}`,
)

const badUrl = ruleOf(
  'link',
  { code: 'bad-url', severity: 'warning' },
  (value, { isOfImage }) => typeof value === 'string' && (isOfImage ? PICTURE : ADDRESS).test(value),
  (label) => `${label} is not a web address.`,
)

const notAnInteger = ruleOf(
  'number',
  { code: 'not-an-integer', severity: 'warning' },
  (value, { isWhole }) => (isWhole ? Number.isInteger(value) : typeof value === 'number'),
  (label) => `${label} is not a whole number.`,
)

export const kindRules: readonly Rule[] = [badDate, noDay, badUrl, notAnInteger]
