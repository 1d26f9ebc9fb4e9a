import { app } from 'electron'
import type { Windows } from '../windows'

/**
 * Whether this is the first start with this data folder. If not, the first is told which folder was named, by value:
 * Chromium reorders the arguments of a second start.
 */
export function isFirstInstance(folder: string | null): boolean {
  return app.requestSingleInstanceLock({ folder })
}

/** A second start with another folder gets its window, with the same folder or none the window comes to the front. */
export function focusOnSecondStart(windows: Windows): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const folder = namedFolder(data)
    if (folder !== null) return void windows.addOrFocus(folder)
    const entry = windows.focused()
    entry?.window.show()
    entry?.window.focus()
  })
}

function namedFolder(data: unknown): string | null {
  const folder = data && typeof data === 'object' && 'folder' in data ? data.folder : null
  return typeof folder === 'string' ? folder : null
}
