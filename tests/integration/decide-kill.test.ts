import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { appendDecisions } from '../../src/main/decisions/append-decisions'
import { readDecisions } from '../../src/shared/decisions'
import { program } from '../program'

/** Kills a process that decides without a pause, at a moment of chance; gives what it had said, and what the log says. */
async function killed(when: string): Promise<{ said: number; paths: string[] }> {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-kill-'))
  const child = spawn(process.execPath, [program('decide-loop'), root, when], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (data) => {
    output += String(data)
  })
  await once(child.stdout, 'data')
  await wait(5 + Math.random() * 60)
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'close')
  const said = Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1))
  // The next run's decision begins a line of its own, whatever was left behind.
  const next = { path: 'next.md', url: null, decision: 'hold', at: '2026-06-13T12:43:00.000Z', by: 'Ada' } as const
  await appendDecisions(root, [next])
  const paths = readDecisions(readFileSync(join(root, '.copydesk/decisions.jsonl'), 'utf8')).map(({ path }) => path)
  return { said, paths }
}

test.each([
  ['lasting before it is said', ''],
  ['lasting behind that', 'behind'],
])(
  'a kill inside an append loses no decision that was said to be made, and spoils none after it: %s',
  async (_, when) => {
    for (let round = 0; round < 12; round += 1) {
      const { said, paths } = await killed(when)
      expect(said).toBeGreaterThan(0)
      expect(paths.at(-1)).toBe('next.md')
      const kept = paths.slice(0, -1)
      expect(kept.length).toBeGreaterThanOrEqual(said)
      expect(kept).toEqual(kept.map((_, number) => `_news/${String(number).padStart(6, '0')}.md`))
    }
  },
)
