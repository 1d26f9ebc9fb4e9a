import { imageFields } from '../article/schema'
import { noSuchDay, timeOf } from '../article/time'
import { momentOf } from '../fields/table/moment'
import type { SiteKind } from '../fields/table/site'
import type { FieldTable } from '../fields/table/table'
import { stepsTo, writtenAt } from '../fields/table/values'
import { isBlank, keyOf, listOf, type Remark, type Rule, tableIn } from './rule'

const ADDRESS = /^https?:\/\/[^\s/?#.]+(\.[^\s/?#.]+)*(:\d+)?([/?#]\S*)?$/i
/** A picture may also be a path of the site itself. */
const PICTURE = /^(https?:\/\/[^\s/?#]|\/[^\s/]|\/\/[^\s/])\S*$/i

/** What is looked at: a field of the folder, or of a newsroom's images. */
interface Looked {
  readonly key: string
  readonly label: string
  readonly site: SiteKind
  readonly isOfImage: boolean
  readonly isWhole: boolean
}

/** What the schema of images calls the kinds. */
const IMAGE_KINDS = { date: 'date', link: 'url', number: 'integer' } as const
type Kind = keyof typeof IMAGE_KINDS

/** A folder's fields of one kind, and those of its images where it is a newsroom. */
interface OfKind {
  readonly fields: readonly Looked[]
  readonly ofImages: readonly Looked[]
}

function ofKind({ site, rows }: FieldTable, kind: Kind): OfKind {
  const images = site === 'newsroom' ? imageFields.filter((field) => field.kind === IMAGE_KINDS[kind]) : []
  return {
    fields: rows.flatMap((row) => (row.kind === kind ? [{ ...row, site, isOfImage: false }] : [])),
    ofImages: images.map(({ key, label }) => ({ key, label, site, isOfImage: true, isWhole: true })),
  }
}

/** A rule over all values of one kind, of the article and of a newsroom's images; absent and empty ones are no finding. */
function ruleOf(
  kind: Kind,
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  isGood: (value: unknown, looked: Looked) => boolean,
  message: (label: string, value: unknown) => string,
): Rule {
  // Every article of a folder is asked the same.
  const known = new WeakMap<FieldTable, OfKind>()
  const asked = (table: FieldTable): OfKind => {
    const found = known.get(table) ?? ofKind(table, kind)
    known.set(table, found)
    return found
  }
  const isBad = (value: unknown, looked: Looked): boolean => !isBlank(value) && !isGood(value, looked)
  const check: Rule['check'] = ({ data }, context) => {
    const { fields, ofImages } = asked(tableIn(context))
    const remarks: Remark[] = []
    for (const looked of fields) {
      const value = writtenAt(data, looked.key)
      if (isBad(value, looked)) remarks.push({ path: stepsTo(looked.key), message: message(looked.label, value) })
    }
    const images = ofImages.length > 0 ? listOf(writtenAt(data, 'images')) : []
    for (const [index, image] of images.entries()) {
      for (const looked of ofImages) {
        const value = keyOf(image, looked.key)
        if (!isBad(value, looked)) continue
        remarks.push({ path: ['images', index, looked.key], message: message(looked.label, value) })
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
