import { existsSync } from 'node:fs'
import { run, StepFailed, say, step } from '../steps/run.mjs'

/** What Electron needs of Debian; newer releases end some names in t64. */
export const electronPackages = [
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
]
export const displayPackages = ['xvfb', 'xauth']

/** Libraries that `ldd` printed as not found. */
export const missingIn = (ldd) => [...ldd.matchAll(/^\s*(\S+) => not found$/gm)].map((found) => found[1])

/** The name that this release knows: NAME, else NAMEt64, else NAME as it was. */
export async function nameHere(name, knows) {
  if (await knows(name)) return name
  return (await knows(`${name}t64`)) ? `${name}t64` : name
}

async function aptKnows(name) {
  const { output } = await run('apt-cache', ['policy', name])
  return /Candidate: (?!\(none\))/.test(output)
}

/** Installs Debian packages when root, else says the exact command. `why` names what is missing. */
export async function installPackages(packages, why) {
  if (!existsSync('/usr/bin/apt-get')) {
    throw new StepFailed(`${why}\nInstall what your system calls these Debian packages: ${packages.join(' ')}`)
  }
  const root = process.getuid?.() === 0
  if (root) {
    say(`  ${why} Asking apt-get …`)
    await run('apt-get', ['update'])
  }
  const names = []
  for (const name of packages) names.push(await nameHere(name, aptKnows))
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (!root) throw new StepFailed(`${why}\nInstall them and start again:\n  sudo apt-get update && sudo ${command}`)
  await step(`system packages (${names.join(' ')})`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { code, output } = await run('apt-get', command.split(' ').slice(1), { env })
    if (code !== 0)
      throw new StepFailed(`${command} ended with ${code}.\n${output.trimEnd().split('\n').slice(-15).join('\n')}`)
  })
}

/** Makes sure that the executable finds its system libraries; Linux only. */
export async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return
  const missing = missingIn((await run('ldd', [executable])).output)
  if (missing.length === 0) return
  await installPackages(electronPackages, `Electron misses ${missing.join(', ')}.`)
  const still = missingIn((await run('ldd', [executable])).output)
  if (still.length > 0)
    throw new StepFailed(`Electron still misses ${still.join(', ')}; no Debian package that we know has it.`)
}
