import { columnOf, isFirstOnLine } from '../../lines'
import type { MapNode, SeqNode } from '../../read/nodes'
import type { Parsed } from '../../read/parse'
import { fieldsAt } from '../../schema'
import type { Path } from '../../types'
import { habitsOf } from '../habits'
import { renderFlowPair, renderInline, renderItem, renderPair } from '../render'
import { canSingleQuote, doubleQuoted, isPlainSafe, isScalar, singleQuoted } from '../scalar'
import { setApart } from './apart'
import { insertLinesAfter, insertLinesBefore } from './block'
import { insertInFlow } from './flow'
import { entriesOf, floorOf, type Target } from './target'

/**
 * Adds a key after the nearest present key that precedes it in the schema's order, else at the end; to an item of a list as its first one
 * where all others follow it.
 */
export function insertPair(parsed: Parsed, target: Target, map: MapNode, key: string, value: unknown): string {
  const { source, split } = parsed
  const habits = habitsOf(parsed)
  const entries = entriesOf(map)
  const after = placeAfter(map, key, target.path)
  const index = after === 0 ? entries.length : after
  if (map.flow)
    return insertInFlow(source, map, entries, index, renderFlowPair(key, value, target.path, habits), split.eol)
  const before = entries[index - 1]
  const first = entries[0]
  if (before === undefined || first === undefined) return source
  const lines = renderPair(key, value, columnOf(source, first.from), target.path, habits)
  // Elsewhere what stands above the first key may be a comment on all of them.
  if (after === 0 && !isFirstOnLine(source, first.from))
    return insertLinesBefore(source, first.from, floorOf(target, entries, 0), lines, split.eol)
  const isBlock = target.container === undefined && lines.length > 1
  return insertLinesAfter(source, before.to, isBlock ? setApart(parsed, entries, index - 1, lines) : lines, split.eol)
}

/** How many of a map's keys a new one goes behind: 0 where all of them follow it in the schema's order, all where that doesn't say. */
function placeAfter(map: MapNode, key: string, path: Path): number {
  const fields = fieldsAt(path) ?? []
  const orderOf = (name: string | null): number => fields.find((field) => field.key === name)?.order ?? -1
  const order = orderOf(key)
  const orders = map.pairs.map(({ name }) => orderOf(name))
  const before = orders.filter((here) => here >= 0 && here < order)
  if (before.length > 0) return orders.lastIndexOf(Math.max(...before)) + 1
  return order >= 0 && orders.every((here) => here > order) ? 0 : map.pairs.length
}

/** Adds an item to a list that has others (or to a flow list). */
export function insertItem(parsed: Parsed, target: Target, seq: SeqNode, index: number, value: unknown): string {
  const { source, split } = parsed
  const habits = habitsOf(parsed)
  const entries = entriesOf(seq)
  const path = [...target.path, index]
  const neighbour = seq.items[index - 1] ?? seq.items[index]
  const like = likeNeighbour(neighbour?.value, value, seq.flow)
  if (seq.flow) {
    return insertInFlow(source, seq, entries, index, like ?? renderInline(value, path, habits, true), split.eol)
  }
  const first = entries[0]
  if (first === undefined || neighbour === undefined) return source
  const sameLine =
    neighbour.value.from < (entries[1]?.from ?? Infinity) &&
    !source.slice(neighbour.dash, neighbour.value.from).includes('\n')
  const width =
    sameLine && neighbour.value.from > neighbour.dash + 1 ? neighbour.value.from - neighbour.dash : habits.dashWidth
  const column = columnOf(source, first.from)
  const dash = `${' '.repeat(column)}-${' '.repeat(width - 1)}`
  const lines = like === undefined ? renderItem(value, column, path, habits, width) : [dash + like]
  const before = entries[index - 1]
  if (before !== undefined) return insertLinesAfter(source, before.to, lines, split.eol)
  return insertLinesBefore(source, first.from, floorOf(target, entries, 0), lines, split.eol)
}

/** Text quoted as the item beside it; undefined where there is none to follow. */
function likeNeighbour(
  node: SeqNode['items'][number]['value'] | undefined,
  value: unknown,
  flow: boolean,
): string | undefined {
  if (node?.kind !== 'scalar' || typeof value !== 'string' || !isScalar(value)) return undefined
  if (node.style === 'single' && canSingleQuote(value)) return singleQuoted(value)
  if (node.style === 'double') return doubleQuoted(value)
  return node.style === 'plain' && isPlainSafe(value, flow) ? value : undefined
}
