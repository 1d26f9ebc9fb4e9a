import { expect, it } from 'vitest'
import { nextZoom, ZOOMS } from '../../../../../src/renderer/shell/window/zoom'

it('goes from step to step and stays at both ends, also from what is no step', () => {
  expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom(105, 1), nextZoom(105, -1)]).toEqual([110, 90, 110, 100])
  expect(nextZoom(ZOOMS.at(-1) ?? 0, 1)).toBe(300)
  expect(nextZoom(50, -1)).toBe(50)
})
