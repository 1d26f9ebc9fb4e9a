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

export const pathKey = (path: Path): string => path.join('.')

/** The path that such a key stands for; of the fields that a form has none has a '.' in its name. */
export const pathOfKey = (key: string): Path => key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
