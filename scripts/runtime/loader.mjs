/** What `electron FOLDER` needs in a runtime without default_app.asar: open the app of the folder that is named. */
export const loaderPackage = `${JSON.stringify({ name: 'electron', version: '33.2.1', main: 'main.mjs' }, null, 2)}\n`

/** Electron holds 'ready' until the top-level await ends, so the app can still register its schemes. */
export const loaderMain = `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

if (process.argv.includes('--version')) {
  console.log('v' + process.versions.electron)
  process.exit(0)
}
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (named === undefined) {
  console.error('Usage: electron FOLDER')
  process.exit(2)
}
const folder = resolve(named)
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
process.defaultApp = true
app.setVersion(about.version ?? '0.0.0')
app.name = about.productName ?? about.name ?? 'electron'
app.setAppPath(folder)
const entry = createRequire(join(folder, 'package.json')).resolve(join(folder, about.main ?? 'index.js'))
await import(pathToFileURL(entry).href)
`
