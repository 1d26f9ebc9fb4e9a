// npm start [-- FOLDER]: everything from a fresh clone to an open window; without a display the tour instead.
import { hasDisplay, withDisplay } from './runtime/display.mjs'
import { prepareRuntime, sandboxFlags } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { workspaceFolder } from './steps/folder.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { inProject, projectFolder, run, say, script, tool } from './steps/run.mjs'

const words = process.argv.slice(2)
const flag = (name) => words.includes(name)

script(async () => {
  checkNode()
  const { folders, refused } = workspaceFolder(words, process.env.INIT_CWD ?? process.cwd())
  if (refused) {
    say(refused)
    process.exit(2)
  }
  await installDependencies()
  const electron = await prepareRuntime()
  await buildApp()
  const tour = flag('--tour') || !hasDisplay()
  if (tour) {
    if (!hasDisplay()) say('· no display here: the tour runs under a virtual one')
    const [command, ...rest] = [...(await withDisplay()), process.execPath, inProject('scripts', 'tour.mjs')]
    const { code } = await run(command, rest, { show: true, env: { ...process.env, COPYDESK_ELECTRON: electron } })
    process.exit(code)
  }
  const [node, vite] = tool('electron-vite/bin/electron-vite.js')
  const { code } = flag('--dev')
    ? await run(node, [vite, 'dev', ...(sandboxFlags().length ? ['--noSandbox'] : [])], {
        show: true,
        env: { ...process.env, ELECTRON_EXEC_PATH: electron },
      })
    : await run(electron, [...sandboxFlags(), projectFolder, ...folders], { show: true })
  process.exit(code)
})
