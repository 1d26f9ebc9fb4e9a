import { ArticleError } from '../../errors'
import { columnOf } from '../../lines'
import type { MapNode, Node, SeqNode } from '../../read/nodes'
import { isMergeKey, type Parsed } from '../../read/parse'
import type { Path } from '../../types'

/** Said where an alias would lose what it stands for, or get another meaning. */
export const IN_USE =
  'This value is used elsewhere in the file by an alias. Give that one a value of its own first, or change both in Source.'

/** A child of a list or map, as text: from its dash or key to the end of its value. */
export interface Entry {
  readonly from: number
  readonly to: number
  readonly value: Node
  /** The first offset after the colon or dash. */
  readonly after: number
}

/** A value and the place it stands in. */
export interface Target {
  readonly path: Path
  readonly node: Node
  /** Undefined for the root. */
  readonly container: MapNode | SeqNode | undefined
  readonly index: number
  /** The first offset after the colon or dash that introduces the value. */
  readonly after: number
  /** Of the key or dash: what is below is indented from here. */
  readonly column: number
  /** Inside brackets: everything is written on one line, in flow style. */
  readonly flow: boolean
  /** The end of what stands before the entry; -1 = nothing does. */
  readonly floor: number
}

export function entriesOf(node: MapNode | SeqNode): Entry[] {
  if (node.kind === 'seq') {
    return node.items.map(({ dash, value }) => {
      const from = dash < 0 ? value.from : dash
      return { from, to: Math.max(value.to, from + (dash < 0 ? 0 : 1)), value, after: dash + 1 }
    })
  }
  return node.pairs.map(({ key, from, colon, value }) => {
    const to = Math.max(value.to, key.to, colon + 1)
    return { from, to, value, after: colon < 0 ? key.to : colon + 1 }
  })
}

export function rootTarget(root: MapNode): Target {
  return { path: [], node: root, container: undefined, index: 0, after: 0, column: 0, flow: root.flow, floor: -1 }
}

/** The end of what stands before an entry of this target's list or map. */
export function floorOf(target: Target, entries: readonly Entry[], index: number): number {
  return entries[index - 1]?.to ?? (target.container === undefined ? -1 : target.after)
}

/**
 * Follows a path as far as the file has it. Returns the last node reached and the steps that are left.
 * Throws where an edit there would mean more than it says: below an alias, in a merge, inside an anchored node that is used.
 */
export function locate(parsed: Parsed, root: MapNode, path: Path): { target: Target; rest: Path } {
  let target = rootTarget(root)
  for (let depth = 0; depth < path.length; depth++) {
    const step = path[depth] as string | number
    const { node } = target
    if (node.kind === 'alias')
      throw new ArticleError('alias', 'This is an alias; edit what it stands for, or set it as a whole.', path)
    if (node.users.length > 0) {
      throw new ArticleError('anchor-in-use', IN_USE, path)
    }
    if (node.kind === 'scalar') return { target, rest: path.slice(depth) }
    const index = indexOf(node, step)
    const entries = entriesOf(node)
    const entry = index < 0 ? undefined : entries[index]
    if (entry === undefined) return { target, rest: path.slice(depth) }
    const pair = node.kind === 'map' ? node.pairs[index] : undefined
    if (pair !== undefined && isMergeKey(pair.key, pair.name)) {
      throw new ArticleError('merge-key', "'<<' merges another map in Jekyll; it is not edited here.", path)
    }
    target = {
      path: path.slice(0, depth + 1),
      node: entry.value,
      container: node,
      index,
      after: node.kind === 'seq' && node.flow ? entry.from : entry.after,
      column: columnOf(parsed.source, entry.from),
      flow: node.flow,
      floor: floorOf(target, entries, index),
    }
  }
  return { target, rest: [] }
}

function indexOf(node: MapNode | SeqNode, step: string | number): number {
  if (node.kind === 'seq') return typeof step === 'number' ? step : -1
  const name = String(step)
  return node.pairs.findIndex((pair) => pair.name === name)
}

/** Throws where an alias outside a node stands for something inside it. */
export function refuseUsedAnchors(node: Node, path: Path): void {
  const visit = (here: Node): void => {
    if (here.users.some((user) => user.from < node.from || user.from >= node.to)) {
      throw new ArticleError('anchor-in-use', IN_USE, path)
    }
    if (here.kind === 'map') for (const { key, value } of here.pairs) [key, value].forEach(visit)
    else if (here.kind === 'seq') for (const { value } of here.items) visit(value)
  }
  visit(node)
}
