import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { loadExchange } from '../../src/main/articles/write/exchange'
import { sweepTemporaries } from '../../src/main/library/scan/sweep'
import { program } from '../program'

/** Kills a save that meets a foreign version, before its call of that number; null where it came to its end. */
async function killed(fatal: number): Promise<string | null> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-swap-kill-')))
  const file = join(folder, 'a.md')
  writeFileSync(file, 'base')
  const child = spawn(process.execPath, [program('swap-at-call'), file, String(fatal)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')])
  if (said === '') expect(child.signalCode).toBe('SIGKILL')
  else expect(said).toMatch(/^moved in/)
  return said === '' ? folder : null
}

test.skipIf((await loadExchange()) === null)(
  'a kill at any step leaves one version in its place, and theirs there or beside it, found at the next start',
  async () => {
    const seen = { there: 0, beside: 0 }
    for (let fatal = 0, ended = false; !ended; fatal += 2) {
      const pair = await Promise.all([killed(fatal), killed(fatal + 1)])
      ended = pair.includes(null)
      for (const folder of pair.filter((one) => one !== null)) {
        const inPlace = readFileSync(join(folder, 'a.md'), 'utf8')
        // The next start, when nobody can be saving any more.
        for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1)
        const { young, kept } = await sweepTemporaries(folder, ['a.md'])
        const left = readdirSync(folder).filter((name) => name !== 'a.md')
        expect(young).toBe(0)
        if (inPlace === 'theirs') {
          expect([left, kept]).toEqual([[], []])
          seen.there += 1
        } else {
          expect(inPlace).toBe('ours')
          expect(left.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['theirs'])
          expect(kept).toEqual([expect.stringContaining(left[0] ?? 'none')])
          seen.beside += 1
        }
      }
    }
    expect(seen.there).toBeGreaterThan(2)
    expect(seen.beside).toBeGreaterThan(2)
  },
)
