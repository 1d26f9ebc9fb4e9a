import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What `scripts/arrows.mjs` says of a project that has these sources: a line for each fault. */
function faultsOf(sources: Readonly<Record<string, string>>): {
  readonly status: number | null
  readonly said: string[]
} {
  const project = mkdtempSync(join(tmpdir(), 'copydesk-arrows-'))
  for (const [source, text] of Object.entries(sources)) {
    mkdirSync(join(project, dirname(source)), { recursive: true })
    writeFileSync(join(project, source), text)
  }
  const { status, stdout } = spawnSync(process.execPath, ['scripts/arrows.mjs', project], { encoding: 'utf8' })
  return { status, said: stdout.split('\n').filter((line) => line !== '') }
}

const empty = 'export const a = 1\n'

test.each([
  ['src/shared/text/a.ts', '../../main/log', 'src/main/log.ts', 'it imports none of them'],
  ['src/shared/article/a.ts', '../card/b', 'src/shared/card/b.ts', 'a room of shared'],
  ['src/shared/views/a.ts', '../ipc/contract', 'src/shared/ipc/contract.ts', 'a room of shared'],
  ['src/main/workspace/a.ts', '../../renderer/core/b', 'src/renderer/core/b.ts', 'contract.ts only'],
  ['src/main/files/a.ts', '../articles/read/b', 'src/main/articles/read/b.ts', 'a room of main'],
  ['src/main/articles/read/a.ts', '../save-article', 'src/main/articles/save-article.ts', 'a room of main'],
  ['src/main/images/fetch/a.ts', '../protocol', 'src/main/images/protocol.ts', 'a room of main'],
  ['src/main/library/index/a.ts', '../thread/host', 'src/main/library/thread/host.ts', 'a room of the library'],
  ['src/cli/a.ts', '../renderer/core/b', 'src/renderer/core/b.ts', 'has no window'],
  ['src/preload/a.ts', '../shared/article', 'src/shared/article/index.ts', 'made from the contract'],
  ['src/renderer/core/a.ts', '../../main/log', 'src/main/log.ts', 'client.ts only'],
  [
    'src/renderer/core/a.ts',
    '../features/editor',
    'src/renderer/features/editor/index.ts',
    'each stands on those before it',
  ],
  ['src/renderer/ui/a.tsx', '../core/session', 'src/renderer/core/session.ts', 'each stands on those before it'],
  ['src/renderer/ui/a.tsx', '../../shared/numbers', 'src/shared/numbers.ts', 'know nothing of articles'],
  ['src/renderer/shell/a.tsx', '../features/editor/b', 'src/renderer/features/editor/b.ts', 'its index only'],
  ['src/renderer/features/today/c/a.tsx', '../../library/b', 'src/renderer/features/library/b.ts', 'its index only'],
  [
    'src/renderer/features/today/a.tsx',
    '../library/a.module.css',
    'src/renderer/features/library/a.module.css',
    'its index only',
  ],
])('%s may not import %s', (source, written, target, why) => {
  const { status, said } = faultsOf({ [source]: `import { a } from '${written}'\n`, [target]: empty })
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(`${source}:1 imports ${target}: `)
  expect(said[0]).toContain(why)
  expect(status).toBe(1)
})

test('imports over several lines, lazy ones and what is passed on count too', () => {
  const { said } = faultsOf({
    'src/shared/text/a.ts':
      "import {\n  a,\n} from '../article/b'\nexport { a } from '../article/b'\nvoid import('../article/b')\n",
    'src/shared/article/b.ts': empty,
  })
  expect(said.map((line) => line.split(' ')[0])).toEqual([3, 4, 5].map((line) => `src/shared/text/a.ts:${line}`))
})

test('features that need each other are one', () => {
  const feature = (name: string, other: string) => ({
    [`src/renderer/features/${name}/index.ts`]: `export { a } from '../${other}'\n`,
  })
  const { said } = faultsOf({
    ...feature('today', 'triage'),
    ...feature('triage', 'editor'),
    ...feature('editor', 'today'),
  })
  expect(said).toEqual([
    expect.stringMatching(/^features\/(\w+) → \w+ → \w+ → \1: features that need each other are one$/),
  ])
})

test('a room that nobody put on a floor is named', () => {
  const { said } = faultsOf({
    'src/shared/new/a.ts': empty,
    'src/main/library/new/b.ts': empty,
    'src/main/index.ts': empty,
  })
  expect(said.map((line) => line.split(':')[0]).toSorted()).toEqual([
    'src/main/library/new stands on no floor',
    'src/shared/new stands on no floor',
  ])
})

test('a folder has 15 files at most', () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, number) => [`src/cli/${number}.ts`, empty]))
  expect(faultsOf(files(15))).toEqual({ status: 0, said: [] })
  expect(faultsOf(files(16)).said).toEqual(['src/cli has 16 files at one level, more than 15'])
})

test('what stands below, and a feature’s index, may be imported', () => {
  const { said } = faultsOf({
    'src/renderer/shell/a.tsx': "import { a } from '../features/editor'\nimport { b } from '../ui/b'\n",
    'src/renderer/features/editor/index.ts': empty,
    'src/renderer/ui/b.tsx': empty,
    'src/main/articles/a.ts': "import { a } from './write/b'\nimport { c } from '../files/c'\n",
    'src/main/articles/write/b.ts': empty,
    'src/main/files/c.ts': empty,
  })
  expect(said).toEqual([])
})
