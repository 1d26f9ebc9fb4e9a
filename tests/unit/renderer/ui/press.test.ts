// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { behindPress } from '../../../../src/renderer/ui/press'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const press = (name: string, button = 0) => document.body.dispatchEvent(new MouseEvent(name, { bubbles: true, button }))

it('does a job at once where nothing is pressed, also behind a press and under the right button', () => {
  const job = vi.fn()
  behindPress(job)
  press('pointerdown')
  press('pointerup')
  behindPress(job)
  press('pointerdown', 2)
  behindPress(job)
  expect(job).toHaveBeenCalledTimes(3)
})

it.each(['pointerup', 'pointercancel'])('during a press it waits for its %s and the click, and is done once', (end) => {
  const job = vi.fn()
  press('pointerdown')
  behindPress(job)
  press(end)
  press('click')
  expect(job).not.toHaveBeenCalled()
  vi.runAllTimers()
  press('pointerdown')
  press(end)
  vi.runAllTimers()
  expect(job).toHaveBeenCalledTimes(1)
})
