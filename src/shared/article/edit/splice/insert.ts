import { columnOf } from '../../lines'
import type { MapNode, SeqNode } from '../../read/nodes'
import type { Parsed } from '../../read/parse'
import { fieldsAt } from '../../schema'
import type { Path } from '../../types'
import { habitsOf } from '../habits'
import { renderFlowPair, renderInline, renderItem, renderPair } from '../render'
import { canSingleQuote, doubleQuoted, isPlainSafe, isScalar, singleQuoted } from '../scalar'
import { insertLinesAfter, insertLinesBefore } from './block'
import { insertInFlow } from './flow'
import { entriesOf, floorOf, type Target } from './target'

/** Adds a key after the nearest present key that precedes it in the schema's order, else at the end. */
export function insertPair(parsed: Parsed, target: Target, map: MapNode, key: string, value: unknown): string {
  const { source, split } = parsed
  const habits = habitsOf(parsed)
  const entries = entriesOf(map)
  const index = placeOf(map, key, target.path)
  if (map.flow)
    return insertInFlow(source, map, entries, index, renderFlowPair(key, value, target.path, habits), split.eol)
  const before = entries[index - 1]
  const first = entries[0]
  if (before === undefined || first === undefined) return source
  const lines = renderPair(key, value, columnOf(source, first.from), target.path, habits)
  return insertLinesAfter(source, before.to, lines, split.eol)
}

/** The index a new key gets in its map; never 0 unless the map is empty. */
function placeOf(map: MapNode, key: string, path: Path): number {
  const fields = fieldsAt(path) ?? []
  const order = fields.find((field) => field.key === key)?.order ?? -1
  let best = -1
  let place = map.pairs.length
  map.pairs.forEach((pair, index) => {
    const here = fields.find((field) => field.key === pair.name)?.order ?? -1
    if (here >= 0 && here < order && here > best) {
      best = here
      place = index + 1
    }
  })
  return place
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
