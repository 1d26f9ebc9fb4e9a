import { expect, test } from 'vitest'
import { HeldBytes } from '../../../../../src/main/images/outside/held-bytes'

test('the oldest give way, and what is let go takes no room', () => {
  const held = new HeldBytes(10)
  held.hold('a', new Uint8Array(4))
  held.hold('b', new Uint8Array(4))
  held.hold('c', new Uint8Array(4))
  expect(['a', 'b', 'c'].map((path) => held.get(path)?.length)).toEqual([undefined, 4, 4])
  held.letGo('b')
  held.letGo('b')
  held.hold('d', new Uint8Array(6))
  expect(['c', 'd'].map((path) => held.get(path)?.length)).toEqual([4, 6])
  held.hold('e', new Uint8Array(11))
  expect(held.get('e')).toBeUndefined()
})
