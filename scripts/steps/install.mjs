import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { exclusively } from './lock.mjs'
import { inProject, must, remember, remembered, say, step } from './run.mjs'

const mark = inProject('node_modules', '.copydesk-install')

/** Changes with the lock file and with Node's major version, whose native modules differ. */
export const installKey = (lockFile, nodeVersion) =>
  createHash('sha256').update(lockFile).update(nodeVersion.split('.')[0]).digest('hex')

/** npm's warnings in its output, each once; the packages that want another Node, five lines each, are named in one. */
export function warningsOf(output) {
  const lines = [...new Set(output.match(/^npm warn .*$/gim) ?? [])]
  const unsuited = [...new Set([...output.matchAll(/EBADENGINE\s+package: '([^']+)'/g)].map(([, name]) => name))]
  const others = lines.filter((line) => !line.includes('EBADENGINE'))
  return unsuited.length === 0 ? others : [...others, `npm warn made for a newer Node: ${unsuited.join(', ')}`]
}

const SHOWN = 4

function tell(warnings) {
  for (const line of warnings.slice(0, SHOWN)) say(`  ${line}`)
  if (warnings.length > SHOWN) say(`  … and ${warnings.length - SHOWN} more npm warnings; npm ci shows all`)
}

/** The dependencies, by `npm ci`, unless they are those of today's lock file. */
export const installDependencies = () =>
  exclusively(async () => {
    const key = installKey(readFileSync(inProject('package-lock.json')), process.version)
    if (remembered(mark) === key && existsSync(inProject('node_modules', 'electron'))) {
      say('· dependencies: up to date, skipped')
      return
    }
    say('  installing dependencies (npm ci) …')
    await step('dependencies', async () => {
      tell(warningsOf(await must('npm', ['ci', '--no-audit', '--no-fund'])))
      remember(mark, key)
      return 'npm ci'
    })
  })
