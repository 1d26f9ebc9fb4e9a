import { diffArrays } from 'diff'
import { type Edit, type Path, parseArticle } from '../../src/shared/article'
import { placesOf } from './generate'

/** Line numbers from `from` to `to`, both inclusive. */
type Span = readonly [from: number, to: number]

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1
const isComment = (line: string | undefined): boolean => line !== undefined && /^\s*#/.test(line)

/** Lines of `before` that are not in `after`, by a line diff that knows nothing of the engine. */
export function removedLines(before: string, after: string): number[] {
  let line = 0
  return diffArrays(before.split('\n'), after.split('\n')).flatMap((hunk) => {
    if (hunk.added) return []
    const from = line
    line += hunk.count
    return hunk.removed ? Array.from({ length: hunk.count }, (_, index) => from + index) : []
  })
}

/** The lines of what is written at a path: from the line of its key or dash to its last one. */
function span(text: string, path: Path): Span | null {
  const range = parseArticle(text).rangeOf(path)
  if (range === undefined) return null
  const lines = text.split('\n')
  const step = path.at(-1)
  // The key (quoted or after a question mark too), or the item's dash or bracket.
  const opening = typeof step === 'string' ? keyed(step) : /^\s*(?:- *)*-|[[,]/
  const isOpening = (line: string): boolean => opening.test(line)
  let from = lineOf(text, range.from)
  const value = from
  while (from > 0 && !isOpening(lines[from] ?? '')) from -= 1
  if (!isOpening(lines[from] ?? '')) from = value
  // An item whose value stands below its dash.
  if (typeof step === 'number' && /^\s*-\s*(?:#.*)?$/.test(lines[from - 1] ?? '')) from -= 1
  let to = lineOf(text, Math.max(range.from, range.to - 1))
  // A block scalar that keeps its line breaks holds the blank lines below it.
  if (/[|>]\d?\+/.test(lines[value] ?? '')) while (lines[to + 1]?.trim() === '') to += 1
  return [from, to]
}

const keyed = (key: string): RegExp =>
  new RegExp(`(?:^|[\\s{,["'?-])${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?\\s*(?::|$)`, 'u')

const withComments = (text: string, [from, to]: Span): Span => {
  const lines = text.split('\n')
  let above = from
  while (isComment(lines[above - 1])) above -= 1
  return [above, to]
}

/** An item's first key that goes leaves its dash to the next one, which steps up onto its line. */
function steppingUp(text: string, [from, to]: Span): Span | null {
  const lines = text.split('\n')
  if (!/^\s*-/.test(lines[from] ?? '')) return null
  let next = to + 1
  while (next < lines.length && (isComment(lines[next]) || !/\S/.test(lines[next] ?? ''))) next += 1
  return [to, next]
}

/** What a parent is written as: in brackets, or with nothing below it, its own line changes with an item. */
function changesWhole(text: string, path: Path): boolean {
  const article = parseArticle(text)
  const range = article.rangeOf(path)
  if (range === undefined) return false
  const written = text.slice(range.from, range.to)
  return /^[[{]/.test(written.replace(/^[&!]\S*\s*/, '')) || !/\S/.test(written) || /^(~|null|\S+)$/i.test(written)
}

/** The lines that an edit may take away; all others of the original have to stand in the result, in order. */
export function touched(text: string, edit: Edit): readonly Span[] {
  if (edit.op === 'body')
    return [[lineOf(text, text.length - parseArticle(text).body.length), Number.POSITIVE_INFINITY]]
  const { path } = edit
  const parent = path.slice(0, -1)
  const spans: (Span | null)[] = []
  const own = span(text, path)
  if (edit.op !== 'insert' && own !== null) spans.push(edit.op === 'set' ? own : withComments(text, own))
  if (edit.op === 'remove' && own !== null) spans.push(steppingUp(text, own))
  // A first item that stands on its parent's line: `- - x`.
  if (edit.op === 'insert' && own !== null && /^\s*-\s+-/.test(text.split('\n')[own[0]] ?? '')) spans.push(own)
  if (edit.op === 'move') {
    const to = span(text, [...parent, edit.to])
    if (own !== null && to !== null) {
      // A diff may show the items between as the ones that moved.
      spans.push(withComments(text, [Math.min(own[0], to[0]), Math.max(own[1], to[1])]))
    }
  }
  // The parent's own line says `[]`, or stands in brackets.
  const siblings = placesOf(parseArticle(text).data).filter(
    (place) => place.path.length === path.length && parent.every((step, index) => place.path[index] === step),
  )
  for (let above = parent; above.length > 0; above = above.slice(0, -1)) {
    if (changesWhole(text, above) || siblings.length <= 1) spans.push(span(text, above))
  }
  return spans.filter((one) => one !== null)
}
