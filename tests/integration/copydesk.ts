import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder with package.json. */
export const project = resolve(import.meta.dirname, '../..')

/** A data folder of nobody: what the command line knows comes from the folder alone. */
const noData = mkdtempSync(join(tmpdir(), 'copydesk-data-'))

interface Ran {
  readonly lines: string[]
  readonly error: string
  readonly code: number | null
}

/** Runs the command line. */
export const copydesk = (...given: string[]): Ran => copydeskIn(process.env.TZ ?? 'UTC', ...given)

/** The same at a desk in a time zone. */
export function copydeskIn(zone: string, ...given: string[]): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(project, 'bin/copydesk.mjs'), ...given], {
    encoding: 'utf8',
    env: { ...process.env, COPYDESK_DATA: noData, TZ: zone },
  })
  return { lines: stdout.split('\n').filter((line) => line !== ''), error: stderr, code: status }
}
