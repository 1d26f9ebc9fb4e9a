import { expect, test } from 'vitest'
import { type TreeNode, taxonomyOf } from '../../../../../src/renderer/features/topics/tree'

const drawn = (nodes: readonly TreeNode[]): unknown =>
  Object.fromEntries(nodes.map(({ name, under }) => [name, drawn(under)]))
const tree = (...entries: (readonly [name: string, parent: string | null])[]) =>
  drawn(taxonomyOf(entries.map(([name, parent]) => ({ name, parent }))).tops)

test('each stands under its parent, whatever its letters, also where that comes behind it', () => {
  expect(tree(['Ports', 'technology'], ['Technology', null], ['Cranes', 'PORTS'])).toEqual({
    Technology: { Ports: { Cranes: {} } },
  })
})

test('an unknown parent, oneself, or a circle: it stands at the top, and nothing is lost', () => {
  expect(tree(['A', 'Nowhere'], ['B', 'B'])).toEqual({ A: {}, B: {} })
  expect(tree(['A', 'C'], ['B', 'A'], ['C', 'B'])).toEqual({ C: { A: { B: {} } } })
})

test('a name that stands there twice is one topic', () => {
  expect(tree(['A', null], ['a', 'B'], ['B', null])).toEqual({ A: {}, B: {} })
})
