import type { OpenWindow } from '../windows'

/** A link opens so long after a click or a key, in ms: the call crosses from the page at once. */
const FRESH_MS = 3_000

const BEGUN = new Set(['rawKeyDown', 'keyDown', 'mouseDown', 'touchStart'])
const DONE = new Set(['keyUp', 'char', 'mouseUp'])

/** A click or a key of a person. `at`: ms of the clock that only goes forward; `spent`: it has opened its link. */
export interface Gesture {
  readonly at: number
  readonly spent: boolean
}
export const noGesture: Gesture = { at: Number.NEGATIVE_INFINITY, spent: true }

/** What of Electron's input events is looked at. */
interface Input {
  readonly type: string
  readonly modifiers?: readonly string[]
}

/** The gesture after an input event: a press begins one, its release belongs to it, and a key that is held down is one. */
export function gestureAfter(gesture: Gesture, { type, modifiers }: Input, now: number): Gesture {
  const isHeld = modifiers?.some((name) => name.toLowerCase() === 'isautorepeat') ?? false
  if (BEGUN.has(type) && !isHeld) return { at: now, spent: false }
  return DONE.has(type) ? { ...gesture, at: now } : gesture
}

/** Keeps what a person did last in the window: only that opens links. */
export function noteInput(entry: OpenWindow): void {
  entry.window.webContents.on('input-event', (_event, input) => {
    entry.gesture = gestureAfter(entry.gesture, input, performance.now())
  })
}

/** Whether a person clicked or pressed a key just now, and no link was opened for it. */
export const isAsked = ({ gesture }: Pick<OpenWindow, 'gesture'>, now: number): boolean =>
  !gesture.spent && now - gesture.at < FRESH_MS
