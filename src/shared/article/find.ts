import type { MapNode, Node, Pair } from './nodes'

/** The pair of a map that a step of a path names. */
export function pairOf(map: MapNode, step: string | number): Pair | undefined {
  const name = String(step)
  return map.pairs.find((pair) => pair.name === name)
}

/** What a step of a path leads to; through an alias to what it stands for. */
export function childNode(node: Node, step: string | number): Node | undefined {
  if (node.kind === 'alias') return childNode(node.target, step)
  if (node.kind === 'map') return pairOf(node, step)?.value
  if (node.kind === 'seq' && typeof step === 'number') return node.items[step]?.value
  return undefined
}
