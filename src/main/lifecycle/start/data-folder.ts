import { join, resolve } from 'node:path'
import { app } from 'electron'
import { type DataFolder, writableFolder } from './writable-folder'

/**
 * Settles where settings, unsaved work, logs and the sample's copy live.
 * Must run before the single-instance lock: Electron keeps the lock in `userData`, so there is one instance per data folder.
 */
export function settleDataFolder(): DataFolder {
  app.setName('Copydesk')
  const named = process.env.COPYDESK_DATA
  const settled = writableFolder(named ? resolve(named) : join(app.getPath('appData'), 'Copydesk'))
  const { folder } = settled
  app.setPath('userData', folder)
  // Chromium's own files stay out of the way of ours.
  app.setPath('sessionData', join(folder, 'chromium'))
  return settled
}
