import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../../tests/e2e/app'

export interface BuiltWalk {
  /** What Electron is started with. */
  readonly folder: string
  /** Paths of the scripts that have a source map. */
  readonly scripts: readonly string[]
}

/** Builds the app as it is walked into a temporary folder (electron.vite.config.ts beside this file says what differs). */
export function buildWalk(): BuiltWalk {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-walk-'))
  const out = join(folder, 'out')
  const vite = join(project, 'node_modules/electron-vite/bin/electron-vite.js')
  const config = join(project, 'scripts/walk/electron.vite.config.ts')
  execFileSync(process.execPath, [vite, 'build', '--config', config, '--outDir', out, '--logLevel', 'error'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'out/main/index.mjs' }))
  const scripts = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.map'))
    .map((path) => join(out, path.slice(0, -'.map'.length)))
  return { folder, scripts }
}
