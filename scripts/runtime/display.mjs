import { existsSync } from 'node:fs'
import { displayPackages, installPackages } from './libraries.mjs'

/** Whether a window can be shown: macOS and Windows always, Linux where X or Wayland is there. */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** The command words that run a program with a display: none, or xvfb-run's, which is installed where it is missing. */
export async function withDisplay() {
  if (hasDisplay()) return []
  if (!existsSync('/usr/bin/xvfb-run') || !existsSync('/usr/bin/Xvfb')) {
    await installPackages(displayPackages, 'There is no display, and no virtual one (xvfb).')
  }
  // With the last window that closes the server would begin anew, and refuse one that opens in that moment.
  return ['xvfb-run', '-a', '-s', '-screen 0 1680x1050x24 -noreset']
}
