// npm run keys [-- NAME …]: the jobs of an editor's day in the real window, by keyboard alone, with how many keys they take.
import { withDisplay } from './runtime/display.mjs'
import { prepareRuntime } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { run, script, tool } from './steps/run.mjs'

script(async () => {
  checkNode()
  await installDependencies()
  const electron = await prepareRuntime()
  await buildApp()
  const [command, ...rest] = [...(await withDisplay()), ...tool('tsx/dist/cli.mjs'), 'scripts/keys/index.ts']
  const env = { ...process.env, COPYDESK_ELECTRON: electron }
  const { code } = await run(command, [...rest, ...process.argv.slice(2)], { show: true, env })
  process.exit(code)
})
