import { powerMonitor } from 'electron'
import type { OpenWindow, Windows } from './windows'

const longAbsence = 5 * 60_000

/** File events are lost while the machine sleeps: the folders are read again after it, and when a window comes back after five minutes. */
export function rescanAfterSleep(windows: Windows): void {
  powerMonitor.on('resume', () => {
    for (const { workspace } of windows.all()) void workspace?.rescan()
  })
}

export function rescanAfterAbsence(entry: OpenWindow): void {
  let left = Date.now()
  entry.window.on('blur', () => {
    left = Date.now()
  })
  entry.window.on('focus', () => {
    if (Date.now() - left > longAbsence) void entry.workspace?.rescan()
  })
}
