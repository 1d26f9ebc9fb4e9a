import { homedir } from 'node:os'
import { join } from 'node:path'

/** The user's cache folder for what a second start must not download again. */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'copydesk')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'copydesk')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'copydesk', 'Cache')
  return join(homedir(), '.cache', 'copydesk')
}
