import type { OpenWindow } from './windows'

/** A link opens so long after a click or a key, in ms: the call crosses from the page at once. */
const FRESH = 3_000

const DONE = new Set(['keyUp', 'char', 'mouseUp'])
const BEGUN = new Set(['rawKeyDown', 'keyDown', 'mouseDown', 'touchStart', ...DONE])

/** Keeps when a person last did something in the window: only that opens links, and typing is journaled up to a second later. */
export function noteInput(entry: OpenWindow): void {
  entry.window.webContents.on('input-event', (_event, { type }) => {
    if (DONE.has(type)) entry.lastInput = Date.now()
    if (BEGUN.has(type)) entry.lastGesture = Date.now()
  })
}

/** Whether a person clicked or pressed a key just now. */
export const isAsked = (entry: Pick<OpenWindow, 'lastGesture'>, now: number): boolean => now - entry.lastGesture < FRESH
