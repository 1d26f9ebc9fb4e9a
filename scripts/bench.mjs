// npm run bench [-- --large | --related | --bulk | --asked]: the figures of docs/performance.md, or only those of related stories, of many articles, or
// of what is asked while somebody types.
import { withDisplay } from './runtime/display.mjs'
import { prepareRuntime } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { corpusFolder } from './steps/corpus.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { run, script, tool } from './steps/run.mjs'

script(async () => {
  checkNode()
  await installDependencies()
  const electron = await prepareRuntime()
  await buildApp()
  const [command, ...rest] = [...(await withDisplay()), ...tool('tsx/dist/cli.mjs'), 'scripts/bench/index.ts']
  const env = { ...process.env, COPYDESK_ELECTRON: electron, COPYDESK_CORPUS: corpusFolder() ?? '' }
  const { code } = await run(command, [...rest, ...process.argv.slice(2)], { show: true, env })
  process.exit(code)
})
