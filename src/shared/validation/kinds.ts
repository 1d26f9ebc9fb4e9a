import { articleFields, type Field, type FieldKind, imageFields } from '../article/schema'
import { noSuchDay, timeOf } from '../article/time'
import type { Article, Path } from '../article/types'
import { fieldOf, isBlank, keyOf, type Remark, type Rule } from './rule'

const ADDRESS = /^https?:\/\/[^\s/?#.]+(\.[^\s/?#.]+)*(:\d+)?([/?#]\S*)?$/i
/** A picture may also be a path of the site itself. */
const PICTURE = /^(https?:\/\/[^\s/?#]|\/[^\s/]|\/\/[^\s/])\S*$/i

/** A rule over all values of one kind, of the article and of its images; absent and empty ones are no finding. */
function ruleOf(
  kind: FieldKind,
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  isGood: (value: unknown, field: Field) => boolean,
  message: (label: string, value: unknown) => string,
): Rule {
  const own = articleFields.filter((field) => field.kind === kind)
  const ofImages = imageFields.filter((field) => field.kind === kind)
  const check = (article: Article): readonly Remark[] => {
    const remarks: Remark[] = []
    const look = (field: Field, value: unknown, path: () => Path): void => {
      if (!isBlank(value) && !isGood(value, field)) remarks.push({ path: path(), message: message(field.label, value) })
    }
    for (const field of own) look(field, fieldOf(article, field.key), () => [field.key])
    const images = fieldOf(article, 'images')
    if (ofImages.length === 0 || !Array.isArray(images)) return remarks
    for (const [index, image] of images.entries()) {
      for (const field of ofImages) look(field, keyOf(image, field.key), () => ['images', index, field.key])
    }
    return remarks
  }
  return { code, severity, check }
}

const badDate = ruleOf(
  'date',
  { code: 'bad-date', severity: 'error' },
  (value) => typeof value === 'string' && (timeOf(value) !== null || noSuchDay(value) !== null),
  (label) => `${label} can’t be read as a date. Write it like 2026-06-13T12:43:00Z.`,
)

const noDay = ruleOf(
  'date',
  { code: 'no-such-day', severity: 'warning' },
  (value) => typeof value !== 'string' || noSuchDay(value) === null,
  (label, value) => `${label}: ${noSuchDay(String(value))}`,
)

const badUrl = ruleOf(
  'url',
  { code: 'bad-url', severity: 'warning' },
  (value, { key }) => typeof value === 'string' && (key === 'url' ? PICTURE : ADDRESS).test(value),
  (label) => `${label} is not a web address.`,
)

const notAnInteger = ruleOf(
  'integer',
  { code: 'not-an-integer', severity: 'warning' },
  (value) => Number.isInteger(value),
  (label) => `${label} is not a whole number.`,
)

export const kindRules: readonly Rule[] = [badDate, noDay, badUrl, notAnInteger]
