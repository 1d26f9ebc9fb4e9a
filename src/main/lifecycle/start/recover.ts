import type { Log } from '../../log'
import type { OpenWindow, Reopen } from '../windows'

const calm = 60_000
const longest = 30_000

/** How long to wait before the next try, in ms: 100 after the first crash, then 1 s, doubled each time up to 30 s. Crashes older than a minute don't count. */
export function backOff(crashes: readonly number[], now: number): number {
  const recent = crashes.filter((at) => now - at < calm).length
  return recent <= 1 ? 100 : Math.min(longest, 1_000 * 2 ** (recent - 2))
}

/** After this many crashes on one article it opens as source: its form may be what crashes. */
const CRASHES_BEFORE_SOURCE = 3

/** What the page opens when it comes back: the article that it showed. `paths`: what was shown at each crash so far. */
export function reopening(paths: readonly (string | null)[]): Reopen | null {
  const path = paths.at(-1) ?? null
  if (path === null) return null
  return { path, source: paths.filter((one) => one === path).length >= CRASHES_BEFORE_SOURCE }
}

/** Loads the page again after its process is gone; unsaved work comes back from the journal by the call `start`. */
export function recoverFromCrashes(entry: OpenWindow, log: Log): void {
  const { window } = entry
  const crashes: number[] = []
  const shown: (string | null)[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    crashes.push(Date.now())
    shown.push(entry.shown)
    entry.reopen = reopening(shown)
    const wait = backOff(crashes, Date.now())
    log.warn(`The window's process is gone (${reason}, ${exitCode}); loading it again in ${wait} ms.`)
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload()
    }, wait)
  })
}
