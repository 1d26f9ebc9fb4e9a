// Prepares the Electron runtime; its executable's path is the last line of stdout.
import { prepareRuntime } from './runtime/prepare.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { script } from './steps/run.mjs'

script(async () => {
  checkNode()
  await installDependencies()
  console.log(await prepareRuntime())
})
