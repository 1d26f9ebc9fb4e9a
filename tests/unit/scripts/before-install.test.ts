import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^import .* from '([^']+)'$/gm)].map(([, name]) => name as string)

const installers = readdirSync('scripts')
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => readFileSync(join('scripts', name), 'utf8'))
  .filter((text) => text.includes('installDependencies()'))

it('loads no package before the dependencies are installed', () => {
  const names = [...new Set(installers.flatMap(importsOf))]
  expect(names).toEqual(expect.arrayContaining(['./steps/install.mjs', './runtime/prepare.mjs']))
  // A copy that has no node_modules: what is imported there is loaded without any package, or not at all.
  const alone = mkdtempSync(join(tmpdir(), 'copydesk-before-install-'))
  cpSync('scripts', alone, { recursive: true })
  const program = names.map((name) => `await import('${name}')`).join('\n')
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: alone,
    encoding: 'utf8',
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
})
