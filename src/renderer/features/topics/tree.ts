import { foldedValue } from '../../../shared/text/fold'

export interface TreeNode {
  readonly name: string
  readonly folded: string
  readonly parent: TreeNode | null
  /** What stands under it, in the taxonomy's order. */
  readonly under: readonly TreeNode[]
}

export interface Taxonomy {
  readonly tops: readonly TreeNode[]
  readonly size: number
  has(folded: string): boolean
  get(folded: string): TreeNode | undefined
}

interface Entry {
  readonly name: string
  readonly parent: string | null
}

interface Growing extends TreeNode {
  parent: Growing | null
  readonly under: Growing[]
}

/** Whether a node would stand under itself. */
function isAbove(node: Growing, other: Growing): boolean {
  for (let above: Growing | null = other; above !== null; above = above.parent) if (above === node) return true
  return false
}

/** The taxonomy as a tree. What names a parent that isn't there, or that stands under it, stands at the top. */
export function taxonomyOf(entries: readonly Entry[]): Taxonomy {
  const nodes = new Map<string, Growing>()
  for (const { name } of entries) {
    const folded = foldedValue(name)
    if (folded !== '' && !nodes.has(folded)) nodes.set(folded, { name, folded, parent: null, under: [] })
  }
  const placed = new Set<Growing>()
  for (const { name, parent } of entries) {
    const node = nodes.get(foldedValue(name))
    const above = parent === null ? undefined : nodes.get(foldedValue(parent))
    if (node === undefined || placed.has(node)) continue
    placed.add(node)
    if (above === undefined || isAbove(node, above)) continue
    node.parent = above
    above.under.push(node)
  }
  return {
    tops: [...nodes.values()].filter(({ parent }) => parent === null),
    size: nodes.size,
    has: (folded) => nodes.has(folded),
    get: (folded) => nodes.get(folded),
  }
}
