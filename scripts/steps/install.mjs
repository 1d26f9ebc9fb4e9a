import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { inProject, must, remember, remembered, say, step } from './run.mjs'

const mark = inProject('node_modules', '.copydesk-install')

/** Changes with the lock file and with Node's major version, whose native modules differ. */
const installKey = () =>
  createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .update(process.version.split('.')[0])
    .digest('hex')

/** The dependencies, by `npm ci`, unless they are those of today's lock file. */
export async function installDependencies() {
  const key = installKey()
  if (remembered(mark) === key && existsSync(inProject('node_modules', 'electron'))) {
    say('· dependencies: up to date, skipped')
    return
  }
  say('  installing dependencies (npm ci) …')
  await step('dependencies', async () => {
    await must('npm', ['ci', '--no-audit', '--no-fund'])
    remember(mark, key)
    return 'npm ci'
  })
}
