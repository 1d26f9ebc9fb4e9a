import { expect, it } from 'vitest'
import { clippedTo } from '../../../../../src/renderer/features/preview/clip'

const line = 20

it('says how many lines are shown where a line more is hidden', () => {
  expect(clippedTo({ whole: 60, shown: 60, line, lines: 3 })).toBeNull()
  expect(clippedTo({ whole: 20, shown: 20, line, lines: 3 })).toBeNull()
  expect(clippedTo({ whole: 80, shown: 60, line, lines: 3 })).toBe(3)
  expect(clippedTo({ whole: 4_000, shown: 60, line, lines: 3 })).toBe(3)
})

it('letters that stand out of the last line are no line more', () => {
  expect(clippedTo({ whole: 67, shown: 60, line, lines: 3 })).toBeNull()
})
