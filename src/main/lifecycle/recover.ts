import type { BrowserWindow } from 'electron'
import type { Log } from '../log'

const calm = 60_000
const longest = 30_000

/** How long to wait before the next try, in ms: 100 after the first crash, then 1 s, doubled each time up to 30 s. Crashes older than a minute don't count. */
export function backOff(crashes: readonly number[], now: number): number {
  const recent = crashes.filter((at) => now - at < calm).length
  return recent <= 1 ? 100 : Math.min(longest, 1_000 * 2 ** (recent - 2))
}

/** Loads the page again after its process is gone; unsaved work comes back from the journal by the call `start`. */
export function recoverFromCrashes(window: BrowserWindow, log: Log): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    crashes.push(Date.now())
    const wait = backOff(crashes, Date.now())
    log.warn(`The window's process is gone (${reason}, ${exitCode}); loading it again in ${wait} ms.`)
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload()
    }, wait)
  })
}
