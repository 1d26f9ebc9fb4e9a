// npm run reliability [-- NAME …] [--seed N] [--size small|full]: docs/reliability.md tried again; prints counts, controls and outcomes.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withDisplay } from './runtime/display.mjs'
import { prepareRuntime } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { inProject, StepFailed, say, script } from './steps/run.mjs'
import { runStage, vitest, windows } from './steps/stages.mjs'

/** Each class and the tests that try it: of files below tests, of real windows, or of both. */
const CLASSES = {
  index: { tests: ['tests/integration/index-walk'] },
  folders: { inWindows: ['folder-walk'] },
  soak: { inWindows: ['soak'] },
  kill: { tests: ['tests/integration/kill.test', 'tests/integration/swap-kill'] },
  faults: { tests: ['tests/integration/faults', 'tests/unit/main/articles/write/write-atomic-faults'] },
  merges: { tests: ['tests/laws/merge.test', 'tests/integration/git-merge'] },
  'bad-input': { tests: ['tests/integration/bad-files', 'tests/laws/bad-input'] },
  many: {
    tests: ['tests/integration/bulk-kill', 'tests/integration/cli-signals', 'tests/integration/decide-kill'],
    inWindows: ['signals'],
  },
}

const reports = inProject('out', 'reports', 'reliability')

/** What the tests of a class counted, one report a file. */
function told(name) {
  const found = { counts: [], controls: [], wrong: [] }
  for (const file of readdirSync(reports).filter((one) => one.endsWith('.json'))) {
    const report = JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'))
    if (report.tried !== name) continue
    for (const key of Object.keys(found)) found[key].push(...report[key])
  }
  return found
}

script(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, size: { type: 'string', default: 'full' } },
  })
  const unknown = positionals.filter((name) => !(name in CLASSES))
  if (unknown.length > 0) {
    throw new StepFailed(`No class ${unknown.join(', ')}; there are ${Object.keys(CLASSES).join(', ')}.`)
  }
  if (!['small', 'full'].includes(values.size)) throw new StepFailed('--size is small or full.')
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
  if (!Number.isSafeInteger(seed)) throw new StepFailed('--seed is a whole number.')
  const wanted = positionals.length > 0 ? positionals : Object.keys(CLASSES)

  checkNode()
  await installDependencies()
  const needsWindows = wanted.some((name) => CLASSES[name].inWindows !== undefined)
  const electron = needsWindows ? await prepareRuntime() : null
  const display = needsWindows ? await withDisplay() : []
  await buildApp()
  rmSync(reports, { recursive: true, force: true })
  const size = { COPYDESK_SEED: String(seed), COPYDESK_RELIABILITY: values.size }
  let failed = 0
  const rows = []
  for (const name of wanted) {
    const { tests, inWindows } = CLASSES[name]
    const stages = []
    if (tests) stages.push({ stage: vitest(`reliability-${name}`, tests), env: {} })
    if (inWindows) stages.push(windows(`reliability-${name}-windows`, { display, electron, files: inWindows }))
    const row = { name, code: 0, passed: 0 }
    for (const { stage, env } of stages) {
      const { code, passed } = await runStage(stage, { env: { ...env, ...size } })
      row.code ||= code
      row.passed += passed
    }
    if (row.code !== 0) failed += 1
    rows.push(row)
  }
  say(`\n  seed ${seed}, size ${values.size}`)
  for (const { name, code, passed } of rows) {
    const { counts, controls, wrong } = told(name)
    say(`\n  ${code === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${passed} tests`)
    for (const count of counts) say(`      ${count}`)
    for (const control of controls) say(`      control: ${control}`)
    for (const one of wrong) say(`      failed: ${one}`)
  }
  process.exit(failed)
})
