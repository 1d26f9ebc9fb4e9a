import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/** One forbidden import per layer rule of biome.json; each has to be caught, with its reason. */
const planted: readonly [file: string, line: string, reason: string][] = [
  ['src/shared/planted/a.ts', "import { app } from 'electron'\nexport const a = app\n", 'src/shared is pure'],
  ['src/shared/planted/b.ts', "import { readFileSync } from 'node:fs'\nexport const b = readFileSync\n", 'Node'],
  ['src/shared/planted/c.ts', "import { c as d } from '../../main/x'\nexport const c = d\n", 'it imports none of them'],
  ['src/main/planted/a.ts', "import { a as b } from '../../renderer/core/x'\nexport const a = b\n", 'contract.ts only'],
  [
    'src/main/planted/b.ts',
    "import { readFile } from 'node:fs/promises'\nexport const b = readFile\n",
    'waits for ever at a pipe',
  ],
  [
    'src/cli/planted/a.ts',
    "import { openSync } from 'node:fs'\nexport const a = openSync\n",
    'waits for ever at a pipe',
  ],
  ['src/preload/planted/a.ts', "import { a as b } from '../../main/x'\nexport const a = b\n", 'nothing else'],
  ['src/renderer/planted/a.ts', "import { a as b } from '../../main/x'\nexport const a = b\n", 'core/client.ts only'],
  [
    'src/renderer/planted/b.ts',
    "import { a as b } from '../features/editor/store'\nexport const a = b\n",
    'index only',
  ],
  [
    'src/renderer/features/planted/c.ts',
    "import { a as b } from '../editor/store'\nexport const a = b\n",
    'index only',
  ],
  [
    'src/renderer/ui/planted/a.ts',
    "import { a as b } from '../../core/session'\nexport const a = b\n",
    'know nothing of articles',
  ],
]

const features = readdirSync('src/renderer/features')

/** Plants a file, and gives what the linter says of it, in one line. */
function lintOf(file: string, content: string): { readonly status: number | null; readonly said: string } {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@biomejs/biome/bin/biome', 'lint', file],
    { encoding: 'utf8' },
  )
  rmSync(dirname(file), { recursive: true, force: true })
  return { status, said: `${stdout}${stderr}`.replaceAll(/\s+/g, ' ') }
}

describe('the layer rules', () => {
  afterAll(() => {
    for (const [file] of planted) rmSync(dirname(file), { recursive: true, force: true })
  })

  it.each(planted)('catch a planted import in %s', (file, content, reason) => {
    const { status, said } = lintOf(file, content)
    expect(status).not.toBe(0)
    expect(said).toContain(reason)
  })

  it('know every feature by its name', () => {
    const imports = features.map((name, index) => `export { a${index} } from '../../${name}/store'\n`)
    const { said } = lintOf('src/renderer/features/planted/inside/a.ts', imports.join(''))
    expect(said.split('index only').length - 1).toBe(features.length)
  })
})
