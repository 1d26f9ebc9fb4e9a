import { isFirstOnLine, lineEnd, lineStart, nextLine, skipSpace, withCommentsAbove } from '../../lines'
import type { MapNode, SeqNode } from '../../read/nodes'
import type { Entry } from './target'
import { replace } from './text'

/** Between brackets: on one line, or a line for each where the list has that. */
interface Brackets {
  /** The first offset inside. */
  readonly from: number
  /** The closing bracket. */
  readonly to: number
}

const inside = (node: MapNode | SeqNode): Brackets => ({ from: node.valueFrom + 1, to: node.to - 1 })

const commaAfter = (source: string, entry: Entry): number => {
  const at = skipSpace(source, entry.to)
  return source[at] === ',' ? at : -1
}

export function insertInFlow(
  source: string,
  node: MapNode | SeqNode,
  entries: readonly Entry[],
  index: number,
  text: string,
  eol: string,
): string {
  const brackets = inside(node)
  const next = entries[index]
  const last = entries.at(-1)
  if (next !== undefined) {
    const indent = source.slice(lineStart(source, next.from), next.from)
    if (!isFirstOnLine(source, next.from)) return replace(source, next.from, next.from, `${text}, `)
    const at = withCommentsAbove(source, next.from, entries[index - 1]?.to ?? brackets.from)
    return replace(source, at, at, `${text},${eol}${indent}`)
  }
  if (last === undefined) return replace(source, brackets.from, brackets.to, text)
  const comma = commaAfter(source, last)
  const end = lineEnd(source, Math.max(last.to, comma))
  const ownLine = isFirstOnLine(source, last.from) && source.slice(brackets.from, last.from).includes('\n')
  if (!ownLine) {
    return comma < 0
      ? replace(source, last.to, last.to, `, ${text}`)
      : replace(source, comma + 1, comma + 1, ` ${text},`)
  }
  const line = eol + source.slice(lineStart(source, last.from), last.from) + text
  const at = end < brackets.to ? end : comma < 0 ? last.to : comma + 1
  const after = replace(source, at, at, comma < 0 ? line : `${line},`)
  return comma < 0 ? replace(after, last.to, last.to, ',') : after
}

export function removeFromFlow(
  source: string,
  node: MapNode | SeqNode,
  entries: readonly Entry[],
  index: number,
): string {
  const brackets = inside(node)
  const entry = entries[index]
  if (entry === undefined) return source
  const previous = entries[index - 1]
  if (entries.length === 1) return replace(source, brackets.from, brackets.to, '')
  const comma = commaAfter(source, entry)
  const to = comma < 0 ? entry.to : comma + 1
  const restOfLine = source.slice(to, lineEnd(source, to))
  const alone =
    isFirstOnLine(source, entry.from) && /^[ \t]*(?:#.*)?$/.test(restOfLine) && lineEnd(source, to) < brackets.to
  let from = alone
    ? lineStart(source, withCommentsAbove(source, entry.from, previous?.to ?? brackets.from))
    : entry.from
  if (alone && from >= brackets.from) {
    const cut = replace(source, from, nextLine(source, to), '')
    const before = comma < 0 && previous !== undefined ? commaAfter(source, previous) : -1
    return before < 0 ? cut : replace(cut, before, before + 1, '')
  }
  from = entry.from
  if (comma < 0 && previous !== undefined) return replace(source, previous.to, entry.to, '')
  const blank = /^[ \t]*/.exec(restOfLine)?.[0].length ?? 0
  if (blank < restOfLine.length) return replace(source, from, to + blank, '')
  // The last of its line: the blanks before it would end the line.
  const before = lineStart(source, from) + source.slice(lineStart(source, from), from).trimEnd().length
  return replace(source, isFirstOnLine(source, from) || before <= brackets.from ? from : before, to, '')
}
