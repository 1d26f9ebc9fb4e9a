import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder } from '../runtime/cache.mjs'
import { StepFailed, say } from './run.mjs'

/** A set-up that takes longer than this is taken for dead: its process number may be another program's by now. */
const LONGEST = 20 * 60_000

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Whether a lock's owner is gone. A lock without a readable owner is being made right now, unless it is old. */
function abandoned(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > LONGEST) return true
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    return pid > 0 && !alive(pid)
  } catch {
    return false
  }
}

function tryToTake(folder) {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** Runs `work` while no other start of this user does set-up: two `npm ci` at once would break each other's files. */
export async function exclusively(work, home = cacheFolder()) {
  try {
    mkdirSync(home, { recursive: true })
  } catch (error) {
    throw new StepFailed(`The cache folder ${home} can't be made (${error.code}). Name another in XDG_CACHE_HOME.`)
  }
  const folder = join(home, 'set-up.lock')
  for (let waits = 0; !tryToTake(folder); waits += 1) {
    if (abandoned(folder)) {
      const old = `${folder}.${process.pid}`
      try {
        renameSync(folder, old)
        rmSync(old, { recursive: true, force: true })
      } catch (error) {
        // Another waiting start was quicker.
        if (error.code !== 'ENOENT') throw error
      }
      continue
    }
    if (waits === 5) say('  another start is setting up; waiting for it …')
    await pause(200)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
