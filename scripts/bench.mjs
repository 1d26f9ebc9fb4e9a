// npm run bench [-- --large]: the figures of docs/performance.md.
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { run, script, tool } from './steps/run.mjs'

script(async () => {
  checkNode()
  await installDependencies()
  const [node, tsx] = tool('tsx/dist/cli.mjs')
  const { code } = await run(node, [tsx, 'scripts/bench/index.ts', ...process.argv.slice(2)], { show: true })
  process.exit(code)
})
