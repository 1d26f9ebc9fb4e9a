import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sweepTemporaries } from '../../src/main/workspace/sweep'

const SIZE = 200_000
const isWhole = (text: string): boolean => text.length === SIZE && text === (text[0] ?? '').repeat(SIZE)

/** Kills a process that saves without a pause, at a moment of chance; gives what then is in the file, and beside it. */
async function killed(writer: 'ours' | 'bad'): Promise<{ whole: boolean; left: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-kill-'))
  const file = join(folder, 'a.md')
  writeFileSync(file, 'a'.repeat(SIZE))
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/integration/save-loop.ts', writer, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await wait(5 + Math.random() * 40)
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'close')
  const whole = isWhole(readFileSync(file, 'utf8'))
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1)
  expect(await sweepTemporaries(folder, ['a.md'])).toEqual({ young: 0, kept: [] })
  return { whole, left: readdirSync(folder).filter((name) => name !== 'a.md') }
}

async function many(writer: 'ours' | 'bad', times: number): Promise<Awaited<ReturnType<typeof killed>>[]> {
  const all: Awaited<ReturnType<typeof killed>>[] = []
  while (all.length < times) all.push(...(await Promise.all([killed(writer), killed(writer)])))
  return all
}

test('a kill inside the save loop leaves the old bytes or the new ones, and nothing after the sweep', async () => {
  const all = await many('ours', 30)
  expect(all.filter(({ whole, left }) => !whole || left.length > 0)).toEqual([])
})

test('the same harness catches a writer in place', async () => {
  const torn = (await many('bad', 10)).filter(({ whole }) => !whole)
  expect(torn.length).toBeGreaterThanOrEqual(8)
})
