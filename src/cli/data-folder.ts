import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The user's data folder as the window has it: `COPYDESK_DATA`, else the platform's own place. */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.COPYDESK_DATA) return resolve(env.COPYDESK_DATA)
  if (platform === 'darwin') return join(home, 'Library/Application Support/Copydesk')
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData/Roaming'), 'Copydesk')
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Copydesk')
}
