import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'

/**
 * Settles where settings, unsaved work, logs and the sample's copy live, and returns it (absolute).
 * Must run before the single-instance lock: Electron keeps the lock in `userData`, so there is one instance per data folder.
 */
export function settleDataFolder(): string {
  app.setName('Copydesk')
  const named = process.env.COPYDESK_DATA
  const folder = named ? resolve(named) : join(app.getPath('appData'), 'Copydesk')
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  // Chromium's own files stay out of the way of ours.
  app.setPath('sessionData', join(folder, 'chromium'))
  return folder
}
