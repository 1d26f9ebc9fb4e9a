// npm run attack: what an enemy could do with a folder, tried again, all of it; prints what held and what got through.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { withDisplay } from './runtime/display.mjs'
import { prepareRuntime } from './runtime/prepare.mjs'
import { buildApp } from './steps/build.mjs'
import { installDependencies } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { inProject, say, script } from './steps/run.mjs'
import { runStage, vitest, windows } from './steps/stages.mjs'

const reports = inProject('out', 'reports', 'attack')

/** What the tests counted, one report a file. */
function counted() {
  const classes = new Map()
  for (const name of readdirSync(reports).filter((one) => one.endsWith('.json'))) {
    const { attacked, attempts, held, fell } = JSON.parse(readFileSync(`${reports}/${name}`, 'utf8'))
    const known = classes.get(attacked) ?? { attempts: 0, held: 0, fell: [] }
    known.attempts += attempts
    known.held += held
    known.fell.push(...fell)
    classes.set(attacked, known)
  }
  return classes
}

script(async () => {
  checkNode()
  await installDependencies()
  const electron = await prepareRuntime()
  const display = await withDisplay()
  await buildApp()
  rmSync(reports, { recursive: true, force: true })
  const since = Date.now()
  const full = { COPYDESK_ATTACK: 'full' }
  const { stage, env } = windows('attack-windows', {
    display,
    electron,
    files: ['attack/', 'hostile', 'odd-articles', 'protections', 'calls', 'root-gone'],
  })
  const results = [
    await runStage(vitest('attack', ['tests/attack']), { env: full }),
    await runStage(stage, { env: { ...env, ...full } }),
  ]
  say(`\n  ${'class'.padEnd(20)} attempts      held   got through`)
  let through = 0
  for (const [name, { attempts, held, fell }] of counted()) {
    const numbers = [attempts, held, fell.length].map((number) => number.toLocaleString('en-GB').padStart(9))
    say(`  ${name.padEnd(19)} ${numbers.join(' ')}`)
    for (const one of fell) say(`      ${one.name}: ${one.why}`)
    through += fell.length
  }
  const tests = results.reduce((sum, { passed }) => sum + passed, 0)
  say(`\n  ${tests} tests in ${((Date.now() - since) / 1000).toFixed(0)} s`)
  process.exit(results.some(({ code }) => code !== 0) || through > 0 ? 1 : 0)
})
