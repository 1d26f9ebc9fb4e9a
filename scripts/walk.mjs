// npm run walk [-- --list | --json | --check | --keep]: which files a named action passes in the real app, and what it crosses.
import { withDisplay } from './runtime/display.mjs'
import { prepareRuntime } from './runtime/prepare.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { run, script, tool } from './steps/run.mjs'

script(async () => {
  checkNode()
  await installDependencies()
  const electron = await prepareRuntime()
  const [command, ...rest] = [...(await withDisplay()), ...tool('tsx/dist/cli.mjs'), 'scripts/walk/index.ts']
  const env = { ...process.env, COPYDESK_ELECTRON: electron }
  const { code } = await run(command, [...rest, ...process.argv.slice(2)], { show: true, env })
  process.exit(code)
})
