// npm start [-- FOLDER]: everything from a fresh clone to an open window; without a display the tour instead.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { hasDisplay, withDisplay } from './runtime/display.mjs'
import { prepareRuntime, sandboxFlags } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { inProject, projectFolder, run, say, script, tool } from './steps/run.mjs'

const words = process.argv.slice(2)
const flag = (name) => words.includes(name)
const folder = words.find((word) => !word.startsWith('-'))

/** The folder as the user typed it, from where they stand; npm runs us in the project's folder. */
function workspaceFolder() {
  if (folder === undefined) return []
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), folder)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  say(`${path} is not a folder. Name a folder of Markdown articles, or none for the sample: npm start -- FOLDER`)
  process.exit(2)
}

script(async () => {
  checkNode()
  const workspace = workspaceFolder()
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
    : await run(electron, [...sandboxFlags(), projectFolder, ...workspace], { show: true })
  process.exit(code)
})
