import type { Article, Path } from '../../../../shared/article'
import { valueAt } from '../../../../shared/article/value'

/** A value as people read it in a field: text as it is, numbers and flags as the file writes them, maps and lists as source. */
export function shownValue(article: Article, path: Path): string {
  const value = valueAt(article.data, path)
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  const range = article.rangeOf(path)
  if (range) return article.text.slice(range.from, range.to)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Whether a path leads to this place, or below it. */
export const isWithin = (place: Path, path: Path): boolean => place.every((step, index) => step === path[index])

/** A key that would be read as another path stands in quotes: one with a dot, one of digits. */
const keyStep = (key: string): string => (/^[^."]+$/.test(key) && !/^\d+$/.test(key) ? key : JSON.stringify(key))

/** A path as one text: `related.0.title`, `"og.title"`. */
export const pathKey = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? String(step) : keyStep(step))).join('.')

function stepOf(written: string): string | number {
  if (written.startsWith('"')) return String(JSON.parse(written))
  return /^\d+$/.test(written) ? Number(written) : written
}

/** The path that such a text stands for. */
export const pathOfKey = (key: string): Path => (key.match(/"(?:[^"\\]|\\.)*"|[^."]+/g) ?? []).map(stepOf)
