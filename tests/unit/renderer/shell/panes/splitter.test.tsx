// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Splitter } from '../../../../../src/renderer/shell/panes/Splitter'

const shown: number[] = []
const kept: number[] = []
let unmount: () => void

beforeEach(() => {
  shown.length = 0
  kept.length = 0
  HTMLElement.prototype.setPointerCapture = vi.fn()
  unmount = render(
    <Splitter
      label="Width of the list"
      value={400}
      minimum={280}
      maximum={500}
      onMove={(width) => shown.push(width)}
      onChange={(width) => kept.push(width)}
    />,
  ).unmount
})
afterEach(cleanup)

const line = (): HTMLElement => screen.getByRole('separator', { name: 'Width of the list' })
/** jsdom's pointer events carry no place. */
const pointer = (type: string, clientX: number): void => {
  fireEvent(line(), new MouseEvent(type, { bubbles: true, cancelable: true, clientX }))
}

it('a drag shows each width and keeps the last one, once', () => {
  pointer('pointerdown', 100)
  for (const x of [110, 120]) pointer('pointermove', x)
  fireEvent.blur(line())
  pointer('pointermove', 400)
  expect([shown, kept]).toEqual([[410, 420, 500], []])
  pointer('pointerup', 400)
  expect(kept).toEqual([500])
  pointer('pointermove', 150)
  expect(shown, 'nothing listens any more').toHaveLength(3)
})

it.each(['pointercancel', 'lostpointercapture'])('%s ends the drag', (end) => {
  pointer('pointerdown', 100)
  pointer('pointermove', 116)
  pointer(end, 116)
  pointer('pointermove', 140)
  pointer('pointerup', 140)
  expect([shown, kept]).toEqual([[416], [416]])
})

it('a press without a move keeps nothing', () => {
  pointer('pointerdown', 100)
  pointer('pointerup', 100)
  expect([shown, kept]).toEqual([[], []])
})

it('what is dragged when the line goes is kept, and nothing listens on', () => {
  const gone = line()
  pointer('pointerdown', 100)
  pointer('pointermove', 120)
  unmount()
  expect(kept).toEqual([420])
  fireEvent(gone, new MouseEvent('pointermove', { clientX: 130 }))
  fireEvent(gone, new MouseEvent('pointerup', { clientX: 130 }))
  expect([shown, kept]).toEqual([[420], [420]])
})

it('an arrow that is held down shows each step and keeps the last when it is let go', () => {
  for (let press = 0; press < 3; press += 1) fireEvent.keyDown(line(), { key: 'ArrowRight' })
  expect([shown, kept]).toEqual([[416, 432, 448], []])
  fireEvent.keyUp(line(), { key: 'ArrowRight' })
  expect(kept).toEqual([448])
})
