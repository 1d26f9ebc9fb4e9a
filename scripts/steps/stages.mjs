import { readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { inProject, projectFolder, run, StepFailed, say, tool } from './run.mjs'

const [node, tsc] = tool('typescript/bin/tsc')
const layers = ['src/shared', 'src/main', 'src/preload', 'src/renderer', 'src/cli', 'tests']

/** The quick, independent checks: each a program that is silent when all is well. */
export const checks = [
  ...layers.map((layer) => ({ name: `types ${layer}`, command: [node, tsc, '-p', layer] })),
  {
    name: 'lint, format',
    command: [process.execPath, inProject('node_modules/@biomejs/biome/bin/biome'), 'check', '.'],
  },
  { name: 'arrows between rooms', command: [node, inProject('scripts/arrows.mjs'), projectFolder] },
  { name: 'unused code', command: tool('knip/bin/knip.js') },
]

export const vitest = (name, folders) => ({
  name,
  report: inProject('out', 'reports', `${name}.json`),
  command: [
    ...tool('vitest/vitest.mjs'),
    'run',
    ...folders,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${inProject('out', 'reports', `${name}.json`)}`,
  ],
})

/** Real windows; with `files`, those of their names alone. Gives the stage and what its environment has to say. */
export function windows(name, { display, electron, files = [] }) {
  const report = inProject('out', 'reports', `${name}.json`)
  const command = [...display, ...tool('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts']
  const env = { COPYDESK_ELECTRON: electron, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  return { stage: { name, report, command: [...command, ...files] }, env }
}

/** Runs a stage; resolves with { name, code, time, passed, failed }. Output is shown only where it failed, or with `show`. */
export async function runStage(stage, { show = false, env } = {}) {
  const since = Date.now()
  // A program that dies early must not be judged by the report of the run before.
  if (stage.report) rmSync(stage.report, { force: true })
  const [command, ...args] = stage.command
  const { code, output } = await run(command, args, { show, env: { ...process.env, ...env } })
  const time = (Date.now() - since) / 1000
  if (code !== 0 && !show) say(`\n${stage.name}\n${tail(output)}`)
  say(`${code === 0 ? '✓' : '✗'} ${stage.name} (${time.toFixed(1)} s)`)
  return { name: stage.name, code, time, ...counts(stage.report, code) }
}

/** The end of a failed program's output: its findings and its summary come last. */
const tail = (output) => output.trimEnd().split('\n').slice(-150).join('\n')

/** Runs a step as a stage: what people can do something about is shown and counted, and the other stages still run. */
export async function stepAsStage(name, work) {
  const since = Date.now()
  let code = 0
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    say(`\n${name}\n${error.message}\n✗ ${name}`)
    code = 1
  }
  return { name, code, time: (Date.now() - since) / 1000, passed: 0, failed: 0 }
}

/** Tests passed and failed, and a line for each that failed, from vitest's or Playwright's JSON report. */
function counts(report, code) {
  if (!report) return { passed: 0, failed: 0, failures: [] }
  try {
    const read = JSON.parse(readFileSync(report, 'utf8'))
    if (read.stats) {
      const failures = read.suites.flatMap((suite) => failedWindows(suite))
      return { passed: read.stats.expected, failed: read.stats.unexpected + read.stats.flaky, failures }
    }
    return { passed: read.numPassedTests, failed: read.numFailedTests, failures: failedUnits(read) }
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1, failures: [] }
  }
}

const failedUnits = ({ testResults }) =>
  testResults.flatMap(({ name, assertionResults, message }) => {
    const file = relative(projectFolder, name)
    const failed = assertionResults.filter((one) => one.status === 'failed')
    // A file that could not be loaded failed as a whole.
    if (failed.length === 0 && message) return [failure(file, '', message)]
    return failed.map((one) => failure(file, one.fullName, one.failureMessages.join('\n')))
  })

const failedWindows = (suite) => [
  ...(suite.suites ?? []).flatMap((inner) => failedWindows(inner)),
  ...suite.specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const errors = spec.tests.flatMap((one) => one.results).flatMap((result) => result.errors ?? [])
      return failure(spec.file, spec.title, stripVTControlCharacters(errors[0]?.message ?? ''))
    }),
]

const failure = (file, title, message) => `${file} › ${title}: ${message.split('\n')[0]}`

/** Prints the table and the count; resolves with the exit code. `left`: why a stage did not run. */
export function summary(results) {
  say('')
  for (const { name, code, time, passed, left } of results) {
    if (left) say(`  – ${name.padEnd(28)} left out: ${left}`)
    else {
      const sign = code === 0 ? '✓' : '✗'
      say(`  ${sign} ${name.padEnd(28)} ${`${time.toFixed(1)} s`.padStart(8)}${passed ? `  ${passed} passed` : ''}`)
    }
  }
  const ran = results.filter((one) => !one.left)
  const passed = ran.reduce((sum, one) => sum + one.passed, 0)
  const failed = ran.reduce((sum, one) => sum + (one.failed || (one.code === 0 ? 0 : 1)), 0)
  // Named once more at the very end, which is what stays in sight of a long run.
  for (const line of ran.flatMap((one) => one.failures ?? [])) say(`  ✗ ${line}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}
