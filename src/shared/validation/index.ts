import { articleFields, type Field, imageFields } from '../article/schema'
import { timeOf } from '../article/time'
import type { Article, Path, Problem } from '../article/types'

type Finding = Pick<Problem, 'severity' | 'code' | 'message'> & { readonly path: Path }

const ADDRESS = /^https?:\/\/[^\s/?#.]+(\.[^\s/?#.]+)*(:\d+)?([/?#]\S*)?$/i
/** A picture may also be a path of the site itself. */
const PICTURE = /^(https?:\/\/[^\s/?#]+|\/[^\s/]|\/\/[^\s/])\S*$/i

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** What can be said of one value by the kind of its field; absent and empty values are no finding here. */
function checkValue(field: Field, value: unknown, path: Path): Finding | null {
  if (isBlank(value)) return null
  if (field.kind === 'date' && (typeof value !== 'string' || timeOf(value) === null)) {
    const message = `${field.label} can't be read as a date. Write it like 2026-06-13T12:43:00Z.`
    return { severity: 'error', code: 'bad-date', message, path }
  }
  if (field.kind === 'integer' && !Number.isInteger(value)) {
    return { severity: 'warning', code: 'not-an-integer', message: `${field.label} is not a whole number.`, path }
  }
  if (field.kind === 'url') {
    const good = field.key === 'url' ? PICTURE : ADDRESS
    if (typeof value !== 'string' || !good.test(value)) {
      return { severity: 'warning', code: 'bad-url', message: `${field.label} is not a web address.`, path }
    }
  }
  return null
}

function checkImages(images: unknown): Finding[] {
  if (!Array.isArray(images)) return []
  return images.flatMap((image: unknown, index) => {
    if (typeof image !== 'object' || image === null) return []
    const values = image as Readonly<Record<string, unknown>>
    return imageFields
      .map((field) => checkValue(field, values[field.key], ['images', index, field.key]))
      .filter((finding) => finding !== null)
  })
}

function checkTopics(topics: unknown): Finding[] {
  if (!Array.isArray(topics)) return []
  const seen = new Set<string>()
  return topics.flatMap((topic: unknown, index): Finding[] => {
    if (typeof topic !== 'string') return []
    const key = topic.trim().toLowerCase()
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = `The topic ${topic} is there twice.`
    return [{ severity: 'hint', code: 'duplicate-topic', message, path: ['topics', index] }]
  })
}

function missing(value: (key: string) => unknown): Finding[] {
  const found: Finding[] = []
  if (isBlank(value('title'))) {
    found.push({ severity: 'error', code: 'no-title', message: 'No title.', path: ['title'] })
  }
  if (isBlank(value('webUrl')) && isBlank(value('originalUrl'))) {
    const message = 'No address: neither Web URL nor Original URL.'
    found.push({ severity: 'warning', code: 'no-address', message, path: ['webUrl'] })
  }
  if (isBlank(value('publishedDateTime'))) {
    found.push({ severity: 'warning', code: 'no-date', message: 'No published date.', path: ['publishedDateTime'] })
  }
  return found
}

/** Where the finding stands in the file, from 1; the top where its field is not written. */
function place(article: Article, path: Path): { line: number; column: number } {
  const range = article.rangeOf(path)
  if (range === undefined) return { line: 1, column: 1 }
  const before = article.text.slice(0, range.from)
  const lines = before.split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** What an editor would want to put right in an article that parses; the rules are listed in docs/rules.md. */
export function validate(article: Article): Problem[] {
  const value = (key: string): unknown => (Object.hasOwn(article.data, key) ? article.data[key] : undefined)
  const findings = [
    ...missing(value),
    ...articleFields.map((field) => checkValue(field, value(field.key), [field.key])).filter((it) => it !== null),
    ...checkImages(value('images')),
    ...checkTopics(value('topics')),
  ]
  return findings.map((finding) => ({ ...finding, ...place(article, finding.path) }))
}
