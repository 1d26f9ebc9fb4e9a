import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const project = resolve(import.meta.dirname, '../..')

/** A script of this folder as one file that plain Node starts in a tenth of the time: some are killed thousands of times. */
export async function bundled(script: string): Promise<string> {
  const name = basename(script, '.ts')
  // Below the project, so that it finds the project's packages; one for each test run beside others.
  const outDir = join(project, 'out/reliability', `${name}-${process.pid}`)
  await build({
    configFile: false,
    root: project,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, script),
      outDir,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(outDir, `${name}.mjs`)
}
