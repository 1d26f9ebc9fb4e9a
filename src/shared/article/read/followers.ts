import type { Path } from '../types'
import { childNode } from './find'
import type { Node } from './nodes'

/** The places below a node, aliases followed, that a value has by an alias. */
function placesBy(here: Node, value: Node, path: Path): readonly Path[] {
  if (here === value) return []
  const real = here.kind === 'alias' ? here.target : here
  if (real === value) return [path]
  if (real.kind === 'map') return real.pairs.flatMap((pair) => placesBy(pair.value, value, [...path, pair.name]))
  if (real.kind === 'seq') return real.items.flatMap((item, index) => placesBy(item.value, value, [...path, index]))
  return []
}

/** Where aliases stand for the text, number or flag at a path; of lists and maps nothing is said. */
export function followersIn(root: Node | undefined, path: Path): readonly Path[] {
  if (root === undefined) return []
  const node = path.reduce<Node | undefined>((here, step) => here && childNode(here, step), root)
  return node?.kind === 'scalar' && node.users.length > 0 ? placesBy(root, node, []) : []
}
