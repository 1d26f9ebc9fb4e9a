import { beforeEach, expect, it, test } from 'vitest'
import { moveCell, rowAway, useGeometry } from '../../../../../../../src/renderer/features/library/rows/scroll/geometry'

// Ten articles, four side by side: 0–3, 4–7, 8 and 9.
it.each<[cursor: number, step: 1 | -1, expected: number]>([
  [0, 1, 4],
  [5, 1, 9],
  [6, 1, 9],
  [8, 1, 8],
  [9, -1, 5],
  [2, -1, 2],
])('among cards, from %i by %i to %i', (cursor, step, expected) => {
  expect(rowAway(cursor, step, 10, 4)).toBe(expected)
})

it.each<[cursor: number, step: 1 | -1, expected: number]>([
  [0, 1, 1],
  [9, 1, 9],
  [0, -1, 0],
])('one under the other, from %i by %i to %i', (cursor, step, expected) => {
  expect(rowAway(cursor, step, 10, 1)).toBe(expected)
})

beforeEach(() => useGeometry.setState({ cells: 4, cell: 0 }))

test('the cell stays in its row', () => {
  moveCell(-1)
  expect(useGeometry.getState().cell).toBe(0)
  moveCell(Number.MAX_SAFE_INTEGER)
  expect(useGeometry.getState().cell).toBe(3)
})
