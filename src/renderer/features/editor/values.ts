import type { Article, Path } from '../../../shared/article'

/** The value at a path, undefined where absent. Own properties only: `constructor` is an ordinary key. */
export function valueAt(data: unknown, path: Path): unknown {
  let here: unknown = data
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

/** Whether two values of front matter mean the same; the order of keys in a map doesn't matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(valueAt(a, [key]), valueAt(b, [key])))
}

/** A value as people read it in a field: text as it is, numbers and flags as the file writes them, maps and lists as source. */
export function shownValue(article: Article, path: Path): string {
  const value = valueAt(article.data, path)
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  const range = article.rangeOf(path)
  if (range) return article.text.slice(range.from, range.to)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Text of a list's items; one plain value counts as a list of one, as Jekyll reads it. */
export function textItems(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : String(item)))
  return value === undefined || value === null || value === '' ? [] : [String(value)]
}

export const pathKey = (path: Path): string => path.join('.')
