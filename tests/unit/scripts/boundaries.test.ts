import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/** One forbidden import per rule of biome.json about packages; each has to be caught, with its reason. */
const planted: readonly [file: string, line: string, reason: string][] = [
  ['src/shared/planted/a.ts', "import { app } from 'electron'\nexport const a = app\n", 'src/shared is pure'],
  ['src/shared/planted/b.ts', "import { readFileSync } from 'node:fs'\nexport const b = readFileSync\n", 'Node'],
  ['src/renderer/planted/a.ts', "import { app } from 'electron'\nexport const a = app\n", 'core/client.ts only'],
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
]

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

describe('the rules about packages', () => {
  afterAll(() => {
    for (const [file] of planted) rmSync(dirname(file), { recursive: true, force: true })
  })

  it.each(planted)('catch a planted import in %s', (file, content, reason) => {
    const { status, said } = lintOf(file, content)
    expect(status).not.toBe(0)
    expect(said).toContain(reason)
  })
})
