// npm run check: the quick half of npm test.
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { script } from './steps/run.mjs'
import { checks, runStage, summary, vitest } from './steps/stages.mjs'

script(async () => {
  checkNode()
  await installDependencies()
  const results = await Promise.all(checks.map((stage) => runStage(stage)))
  results.push(await runStage(vitest('unit', ['tests/unit'])))
  process.exit(summary(results))
})
