import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exclusively } from './lock.mjs'
import { inProject, must, remember, remembered, say, step, tool } from './run.mjs'

const mark = inProject('out', '.copydesk-build')
const inputs = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
]

function filesOf(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]))
}

/** Changes with every byte that the build reads. */
function buildKey() {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const path = inProject(input)
    for (const file of input.includes('.') ? [path] : filesOf(path)) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** The app into out/, unless no source changed since. */
export const buildApp = () => exclusively(build)

async function build() {
  const key = buildKey()
  if (remembered(mark) === key && existsSync(inProject('out', 'main', 'index.mjs'))) {
    say('· build: up to date, skipped')
    return
  }
  say('  building …')
  await step('build', async () => {
    const [node, vite] = tool('electron-vite/bin/electron-vite.js')
    await must(node, [vite, 'build'])
    await buildCli()
    remember(mark, key)
  })
}

/** The command line alone: out/cli/index.mjs, and beside it what its commands load. */
export async function buildCli() {
  const [node, vite] = tool('vite/bin/vite.js')
  await must(node, [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'])
}
