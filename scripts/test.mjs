// npm test [-- STAGE …]: everything, from a fresh clone to real windows, or these stages alone.
import { withDisplay } from './runtime/display.mjs'
import { prepareRuntime } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { corpusFolder } from './steps/corpus.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { inProject, StepFailed, say, script } from './steps/run.mjs'
import { checks, runStage, stepAsStage, summary, vitest, windows } from './steps/stages.mjs'

/** What real articles add: tests of their own, and the laws and the form again with them among the samples. */
const withCorpus = [
  'tests/corpus',
  'tests/laws/fixes.test.ts',
  'tests/laws/laws.test.ts',
  'tests/laws/lines.test.ts',
  'tests/laws/plain.test.ts',
  'tests/laws/undo.test.ts',
  'tests/unit/renderer/features/editor/form/form.test.tsx',
]
const STAGES = ['checks', 'unit', 'laws', 'integration', 'attack', 'windows', 'corpus']

script(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !STAGES.includes(name))
  if (unknown.length > 0) throw new StepFailed(`No stage ${unknown.join(', ')}; there are ${STAGES.join(', ')}.`)
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name)

  const corpus = corpusFolder()
  // All other stages are the same with it and without.
  delete process.env.COPYDESK_CORPUS
  checkNode()
  await installDependencies()
  const electron = isWanted('windows') ? await prepareRuntime() : null
  const display = isWanted('windows') ? await withDisplay() : []

  const results = isWanted('checks') ? await Promise.all(checks.map((stage) => runStage(stage))) : []
  const build = await stepAsStage('build', buildApp)
  results.push(build)
  // Without a fresh build the command line and the windows would be yesterday's.
  if (build.code !== 0) process.exit(summary(results))
  for (const name of ['unit', 'laws', 'integration', 'attack']) {
    if (isWanted(name)) results.push(await runStage(vitest(name, [`tests/${name}`])))
  }
  if (isWanted('windows')) {
    const { stage, env } = windows('windows', { display, electron })
    results.push(await runStage(stage, { show: true, env }))
  }
  if (isWanted('corpus')) {
    if (corpus !== null)
      results.push(await runStage(vitest('corpus', withCorpus), { env: { COPYDESK_CORPUS: corpus } }))
    else {
      const why = `${inProject('..', 'shared', 'corpus')} is not there`
      say(`– corpus: left out, ${why}`)
      results.push({ name: 'corpus', left: why })
    }
  }
  process.exit(summary(results))
})
