// npm test: everything, from a fresh clone to real windows.
import { withDisplay } from './runtime/display.mjs'
import { prepareRuntime } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { inProject, script, tool } from './steps/run.mjs'
import { checks, runStage, stepAsStage, summary, vitest } from './steps/stages.mjs'

script(async () => {
  checkNode()
  await installDependencies()
  const electron = await prepareRuntime()
  const display = await withDisplay()

  const results = await Promise.all(checks.map((stage) => runStage(stage)))
  const build = await stepAsStage('build', buildApp)
  results.push(build)
  // Without a fresh build the command line and the windows would be yesterday's.
  if (build.code !== 0) process.exit(summary(results))
  for (const [name, folder] of [
    ['unit', 'tests/unit'],
    ['laws', 'tests/laws'],
    ['integration', 'tests/integration'],
  ]) {
    results.push(await runStage(vitest(name, [folder])))
  }
  const report = inProject('out', 'reports', 'e2e.json')
  const windows = [...display, ...tool('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts']
  const env = { COPYDESK_ELECTRON: electron, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  results.push(await runStage({ name: 'end to end', report, command: windows }, { show: true, env }))
  process.exit(summary(results))
})
