import { rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const project = resolve(import.meta.dirname, '..')

const sources = [
  'src/main/library/thread/worker.ts',
  ...[
    'bulk-run',
    'decide-loop',
    'foreign-loop',
    'reader-loop',
    'save-at-call',
    'save-loop',
    'save-once',
    'swap-at-call',
  ].map((name) => `tests/integration/${name}.ts`),
]

/**
 * Before a run: the programs that tests start and kill, thousands of times some, as files that plain Node starts in a tenth of
 * the time of their sources. The library's thread is one of them.
 */
// biome-ignore lint/style/noDefaultExport: vitest asks for one
export default async function buildPrograms(): Promise<() => void> {
  // Below the project, so that they find its packages; one for each run beside others.
  const outDir = join(project, 'out/programs', String(process.pid))
  await build({
    configFile: false,
    root: project,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: Object.fromEntries(sources.map((source) => [basename(source, '.ts'), join(project, source)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  process.env.COPYDESK_PROGRAMS = outDir
  return () => rmSync(outDir, { recursive: true, force: true })
}
