import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, remember, remembered, run, say } from '../steps/run.mjs'
import { cacheFolder } from './cache.mjs'

const executable =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'
const dist = () => inProject('node_modules', 'electron', 'dist')

/** 1. What the user names. */
export async function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return { missing: 'ELECTRON_OVERRIDE_DIST_PATH is not set' }
  const path = join(folder, executable)
  return existsSync(path)
    ? { path, why: 'named by ELECTRON_OVERRIDE_DIST_PATH' }
    : { missing: `${path} does not exist` }
}

/** 2. The official build, where the electron package already has it. */
export async function present() {
  const path = join(dist(), executable)
  // The package writes path.txt when its unpacking is done.
  const whole = [path, join(dist(), 'version'), inProject('node_modules', 'electron', 'path.txt')].every((part) =>
    existsSync(part),
  )
  return whole
    ? { path, why: `official build ${readFileSync(join(dist(), 'version'), 'utf8').trim()}, already here` }
    : { missing: 'the electron package has no build of its own yet' }
}

const DAY = 86_400_000
const refusal = () => join(cacheFolder(), 'official-download-refused')
const DOWNLOAD_HOST = 'https://github.com/electron/electron/releases'
/** Settings of the package's installer that send it elsewhere, where our own question would say nothing. */
const elsewhere = /^(npm_config_)?(electron_mirror|electron_get_use_proxy|electron_custom_dir)$/i

/** Why the download can't work, or undefined: asked within seconds, where the installer would wait and try again. */
async function unreachable(env) {
  if (Object.keys(env).some((name) => elsewhere.test(name))) return undefined
  try {
    await fetch(DOWNLOAD_HOST, { method: 'HEAD', signal: AbortSignal.timeout(6_000) })
    return undefined
  } catch (error) {
    return error.cause?.code ?? error.name
  }
}

/**
 * 3. The official build by the package's own installer. A host that can't be reached is an ordinary case: it is
 * remembered for a day, so that the next start doesn't wait for it again.
 */
export async function downloaded() {
  const installer = inProject('node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return { missing: 'the electron package is not installed' }
  const refused = Number(remembered(refusal()) ?? 0)
  if (Date.now() - refused < DAY) return { missing: 'its download host did not answer within the last day' }
  const kept = join(cacheFolder(), 'electron')
  const reason = (!existsSync(kept) && (await unreachable(process.env))) || (await install(installer, kept))
  if (!reason) return { path: join(dist(), executable), why: 'official build, downloaded' }
  remember(refusal(), String(Date.now()))
  return { missing: `its download host did not answer (${reason})` }
}

/** Runs the package's installer, its download kept in `kept`; resolves with why it failed, or undefined. */
async function install(installer, kept) {
  say('  fetching the official Electron build …')
  const env = { ...process.env, electron_config_cache: kept }
  const { code, output } = await run(process.execPath, [installer], { env, limit: 300_000 })
  if (code === 0 && existsSync(join(dist(), executable))) return undefined
  return /E[A-Z]{4,}|HTTPError[^\n]*/.exec(output)?.[0] ?? `exit ${code}`
}
