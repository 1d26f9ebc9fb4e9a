import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

// Anything may be in a folder that was named by mistake; only an earlier sample is swept.
const isSample = (at) => {
  const readme = join(at, 'README.md')
  return existsSync(readme) && /^# .+, a sample workspace\n/.test(readFileSync(readme, 'utf8'))
}

/**
 * Writes a workspace (`files`: path → text or bytes) into `folder`, and removes what an earlier run made there and this
 * one doesn't. Names that begin with a dot stay (.copydesk). Throws where the folder holds anything but a sample.
 */
export const writeWorkspace = (folder, files) => {
  const sweep = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const path = join(at, entry.name)
      if (entry.isDirectory()) {
        sweep(path)
        if (readdirSync(path).length === 0) rmdirSync(path)
      } else if (!files.has(relative(folder, path).replaceAll('\\', '/'))) rmSync(path)
    }
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!isSample(folder)) throw new Error(`${folder} holds something else`)
    sweep(folder)
  }
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
