#!/usr/bin/env node
// The command line. Its program is one built file; where that is missing, it is built first.
import { existsSync } from 'node:fs'

const program = new URL('../out/cli/index.mjs', import.meta.url)
if (!existsSync(program)) {
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
