import { applyEdits, type Path } from '../../article'
import { viewArticle } from '../../article/article'
import { columnOf, lineEnd, lineStart, nextLine, offsetAt } from '../../article/lines'
import { type Fields, isMap, sameValue, valueAt } from '../../article/value'
import { keyAt } from './place'

/*
 * What is taken out of a settings file takes its own lines along and nothing else. The article engine also takes the comment
 * above an entry, and leaves `{}` where it was the last one: right for an article, but here the comment may be the file's head.
 */

/** Whether a line is a comment, or the blanks between two. */
const saysNothing = (line: string): boolean => /^\s*(?:#|$)/.test(line)

interface Lines {
  readonly from: number
  readonly to: number
}

/** The whole lines of an entry, from its key to the end of its value; null where it shares a line with another one. */
function linesOf(text: string, path: Path): Lines | null {
  const article = viewArticle(text)
  const range = article.rangeOf(path)
  if (range === undefined) return null
  const { line, column } = keyAt(article, path)
  const key = offsetAt(text, line, column)
  const from = lineStart(text, key)
  const end = lineEnd(text, range.to)
  // A key may stand in quotes.
  const isAlone = /^[ \t]*["']?$/.test(text.slice(from, key)) && /^[ \t]*(?:#.*)?$/.test(text.slice(range.to, end))
  return isAlone ? { from, to: nextLine(text, end) } : null
}

/** Nothing and an empty map say the same of what a team says. */
const plain = (value: unknown): unknown =>
  isMap(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
    : value === null
      ? {}
      : value

const dataOf = (text: string): Fields | null => {
  const { data, problems } = viewArticle(text)
  return problems.some(({ severity }) => severity === 'error') ? null : data
}

function cut(text: string, path: Path): string {
  const byEngine = applyEdits(text, [{ op: 'remove', path }])
  const lines = linesOf(text, path)
  if (lines === null) return byEngine
  const byLines = text.slice(0, lines.from) + text.slice(lines.to)
  const data = dataOf(byLines)
  return data !== null && sameValue(plain(data), plain(dataOf(byEngine))) ? byLines : byEngine
}

/** Whether a map is written with a comment, at its key or below it. */
function hasComment(text: string, path: Path): boolean {
  const lines = linesOf(text, path)
  if (lines === null) return true
  if (text.slice(lines.from, lines.to).includes('#')) return true
  const column = columnOf(text, lines.from + (/\S/.exec(text.slice(lines.from))?.index ?? 0))
  let next = lines.to
  while (next < text.length) {
    const line = text.slice(lineStart(text, next), lineEnd(text, next))
    if (!saysNothing(line) || line.startsWith('---')) return false
    if (line.includes('#') && line.indexOf('#') > column) return true
    next = nextLine(text, next)
  }
  return false
}

/** Takes an entry out of the text of a settings file, and the maps around it that hold nothing more. */
export function takeOut(text: string, path: Path): string {
  if (valueAt(viewArticle(text).data, path) === undefined) return text
  const without = cut(text, path)
  const around = path.slice(0, -1)
  if (around.length === 0) return without
  const left = valueAt(viewArticle(without).data, around)
  const isEmpty = left === null || (isMap(left) && Object.keys(left).length === 0)
  return isEmpty && !hasComment(without, around) ? takeOut(without, around) : without
}
