#!/usr/bin/env node
// The command line. Its program is built; where that is missing, or older than the last pull or commit, it is built first.
import { statSync } from 'node:fs'

const program = new URL('../out/cli/index.mjs', import.meta.url)
const changedAt = (url) => statSync(url, { throwIfNoEntry: false })?.mtimeMs ?? 0
if (changedAt(program) <= changedAt(new URL('../.git/logs/HEAD', import.meta.url))) {
  console.error('copydesk: building the command line, once …')
  const { installDependencies } = await import('../scripts/steps/install.mjs')
  const { buildCli } = await import('../scripts/steps/build.mjs')
  // What is printed on the way is no output of the command.
  console.log = console.error
  await installDependencies()
  await buildCli()
}
const { main } = await import(program.href)
process.exitCode = await main(process.argv.slice(2))
