// A writer that knows nothing of us: adds a line to what it reads and renames, every 5 ms; argv: file, how many versions.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const [file = '', versions = '0'] = process.argv.slice(2)
for (let version = 0; version < Number(versions); version += 1) {
  writeFileSync(`${file}.theirs`, `${readFileSync(file, 'utf8')}theirs ${version}\n`)
  renameSync(`${file}.theirs`, file)
  await wait(5)
}
