import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sweepTemporaries } from '../../src/main/library/scan/sweep'
import type { Chance } from '../chance'
import { program } from '../program'
import { HOURS_MS, Trial } from '../trial'

const trial = new Trial('kill', import.meta.filename)
const KILLS = trial.times(60, 10_000)
/** The share of kills by which a writer in place has to be torn; where it isn't, these kills come at no bad moment. */
const TORN = trial.share(0.4, 0.9)

const SIZE = 200_000
const isWhole = (text: string): boolean => text.length === SIZE && text === (text[0] ?? '').repeat(SIZE)

/** Kills a process that saves without a pause, at a moment of chance; gives what then is in the file, and beside it. */
async function killed(writer: 'ours' | 'bad', chance: Chance): Promise<{ whole: boolean; left: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-kill-'))
  const file = join(folder, 'a.md')
  writeFileSync(file, 'a'.repeat(SIZE))
  const child = spawn(process.execPath, [program('save-loop'), writer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await wait(5 + chance.next() * 40)
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'close')
  const whole = isWhole(readFileSync(file, 'utf8'))
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1)
  expect(await sweepTemporaries(folder, ['a.md'])).toEqual({ young: 0, kept: [] })
  const left = readdirSync(folder).filter((name) => name !== 'a.md')
  rmSync(folder, { recursive: true })
  return { whole, left }
}

/** How many of so many kills left a mixture, and how many left something beside the file. */
async function many(writer: 'ours' | 'bad', times: number): Promise<{ torn: number; left: number }> {
  const found = { torn: 0, left: 0 }
  for (let done = 0; done < times; done += 2) {
    for (const { whole, left } of await Promise.all([0, 1].map((one) => killed(writer, trial.chance(done + one))))) {
      found.torn += Number(!whole)
      found.left += Number(left.length > 0)
    }
  }
  return found
}

test(
  'a kill inside the save loop leaves the old bytes or the new ones, and nothing after the sweep',
  async () => {
    const found = await trial.round('kills of ours', () => many('ours', KILLS))
    trial.did(`${KILLS} kills inside the save loop: ${found.torn} torn, ${found.left} left something`)
    expect(found).toEqual({ torn: 0, left: 0 })
  },
  HOURS_MS,
)

test(
  'the same harness catches a writer in place',
  async () => {
    const kills = Math.max(20, KILLS / 10)
    const { torn } = await many('bad', kills)
    trial.control(`a writer in place: ${torn} of ${kills} torn`)
    expect(torn).toBeGreaterThanOrEqual(TORN * kills)
  },
  HOURS_MS,
)
