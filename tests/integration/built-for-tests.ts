import { join } from 'node:path'
import { build } from 'vite'
import { project } from './copydesk'

/** The command line as tests run it where it has to reach this machine; what people run is built without that. */
export async function builtForTests(): Promise<string> {
  const outDir = join(project, 'out/reliability', `cli-${process.pid}`)
  const configFile = join(project, 'vite.cli.config.ts')
  await build({ configFile, root: project, mode: 'test', logLevel: 'silent', build: { outDir } })
  return join(outDir, 'index.mjs')
}
