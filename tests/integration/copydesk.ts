import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder with package.json. */
export const project = resolve(import.meta.dirname, '../..')

/** A data folder of nobody: what the command line knows comes from the folder alone. */
const noData = mkdtempSync(join(tmpdir(), 'copydesk-data-'))

/** Runs the command line. */
export function copydesk(...given: string[]): { lines: string[]; error: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(project, 'bin/copydesk.mjs'), ...given], {
    encoding: 'utf8',
    env: { ...process.env, COPYDESK_DATA: noData },
  })
  return { lines: stdout.split('\n').filter((line) => line !== ''), error: stderr, code: status }
}
