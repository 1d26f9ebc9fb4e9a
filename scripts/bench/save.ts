import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOf } from '../../src/main/files/hash'
import { writeAtomic } from '../../src/main/files/write-atomic'

const VERSIONS = 400
const ROUNDS = 5

/** Saves without a pause while somebody else renames every 5 ms; gives how many of their versions our saves took away. */
async function round(): Promise<{ lost: number; saves: number; moved: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const file = join(folder, 'a.md')
  writeFileSync(file, 'begin\n')
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'foreign.mjs'), file, String(VERSIONS)])
  const ended = once(writer, 'close')
  let running = true
  void ended.then(() => {
    running = false
  })
  let saves = 0
  let moved = 0
  while (running) {
    const base = readFileSync(file, 'utf8')
    const outcome = await writeAtomic({ file, text: `${base}ours\n`, baseHash: hashOf(base), replace: false })
    if (outcome.kind === 'written') saves += 1
    else moved += 1
  }
  await ended
  const text = readFileSync(file, 'utf8')
  const lost = Array.from({ length: VERSIONS }, (_, version) => `theirs ${version}\n`).filter(
    (one) => !text.includes(one),
  )
  rmSync(folder, { recursive: true, force: true })
  return { lost: lost.length, saves, moved }
}

/** What a foreign writer that never asks loses to our saves, of its versions. */
export async function foreignRows(): Promise<string[][]> {
  const rounds: Awaited<ReturnType<typeof round>>[] = []
  for (let count = 0; count < ROUNDS; count += 1) rounds.push(await round())
  const sum = (of: (one: (typeof rounds)[number]) => number): number => rounds.reduce((all, one) => all + of(one), 0)
  const all = VERSIONS * ROUNDS
  const lost = sum((one) => one.lost)
  return [
    [
      `${all} versions, one every 5 ms`,
      `${sum((one) => one.saves)}`,
      `${sum((one) => one.moved)}`,
      `${lost}`,
      `${((lost / all) * 100).toFixed(2)} %`,
      '≤ 1 %',
    ],
  ]
}
