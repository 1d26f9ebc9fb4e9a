import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress } from '../../../../src/main/workspace/progress'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first word, then ten a second, the last one before a pause, and the end at once', () => {
  const told: number[] = []
  const progress = createProgress(9, (done) => told.push(done))
  for (const done of [1, 2, 3]) progress(done)
  expect(told).toEqual([1])
  vi.advanceTimersByTime(100)
  expect(told).toEqual([1, 3])
  progress(4)
  progress(9)
  expect(told).toEqual([1, 3, 9])
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([1, 3, 9])
})
