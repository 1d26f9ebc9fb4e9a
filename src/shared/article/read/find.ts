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

/** The key before the one at `offset` that has its name in the same map. */
export function doubledKey(node: Node, offset: number): Pair | undefined {
  if (node.kind === 'seq') {
    const item = node.items.find(({ value }) => value.from <= offset && offset <= value.to)
    return item && doubledKey(item.value, offset)
  }
  if (node.kind !== 'map') return undefined
  const pair = node.pairs.find(({ key, value }) => key.from <= offset && offset <= Math.max(key.to, value.to))
  if (pair === undefined) return undefined
  const first = node.pairs.find(({ name }) => name === pair.name)
  return offset <= pair.key.to && first !== pair ? first : doubledKey(pair.value, offset)
}
