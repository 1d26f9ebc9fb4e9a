import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeAtomic } from '../../../../../src/main/articles/write/write-atomic'
import { hashOf } from '../../../../../src/main/files/hash'
import { watch } from '../../../../../src/main/workspace/follow/watch'

let root: string
let told: string[][]
let overflows: number
let lost: number
let stop: () => Promise<void>
const write = (path: string): void => writeFileSync(join(root, path), String(Math.random()))
const soon = { interval: 20 }

beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-watch-')))
  for (const folder of ['_news', '.git/refs', 'node_modules']) mkdirSync(join(root, folder), { recursive: true })
  write('_news/a.md')
  write('.git/HEAD')
  told = []
  overflows = 0
  lost = 0
  stop = await watch({
    root,
    changed: (paths) => told.push([...paths].sort()),
    overflow: () => {
      overflows += 1
    },
    lost: () => {
      lost += 1
    },
  })
})
afterEach(() => stop())

test('a burst is told at once, not write by write', async () => {
  for (let index = 0; index < 50; index += 1) write(`_news/${index % 2}.md`)
  const last = '_news/2.md'
  await expect.poll(() => [...new Set(told.flat())].sort(), soon).toEqual(['_news/0.md', '_news/1.md'])
  write(last)
  await expect.poll(() => told.flat(), soon).toContain(last)
  // A system that is slow to tell may tell it in two parts; fifty are none.
  expect(told.length).toBeLessThan(5)
})

test('behind so large a burst that the system may have lost the end of it everything is looked at', async () => {
  for (let index = 0; index < 4_000; index += 1) write(`_news/${index}.md`)
  await expect.poll(() => overflows, soon).toBe(1)
  expect(new Set(told.flat()).size).toBeGreaterThan(1_000)
})

test('a delete followed by a create is one path', async () => {
  rmSync(join(root, '_news/a.md'))
  write('_news/a.md')
  await expect.poll(() => told.flat(), soon).toContain('_news/a.md')
  expect(new Set(told.flat())).toEqual(new Set(['_news/a.md']))
})

test('our own temporary files, git and node_modules are not told', async () => {
  write('_news/.a.md.copydesk-new')
  write('.git/refs/x')
  write('.git/COMMIT_EDITMSG')
  write('node_modules/x.md')
  await wait(400)
  write('_news/last.md')
  await expect.poll(() => told, soon).toEqual([['_news/last.md']])
  expect(overflows).toBe(0)
})

test.each(['HEAD', 'index'])('git rewrote its %s: everything is to be looked at', async (name) => {
  write(`.git/${name}.lock`)
  renameSync(join(root, `.git/${name}.lock`), join(root, `.git/${name}`))
  await expect.poll(() => overflows, soon).toBe(1)
  expect(told).toEqual([])
})

test('that the folder itself was moved away is told', async () => {
  renameSync(root, `${root}-away`)
  await expect.poll(() => lost, soon).toBe(1)
})

// Index walk, seed 1: what came and went within one burst is told by nobody, and an exchange looked like that.
test.each([
  ['written in place', () => write('_news/a.md')],
  ['deleted', () => rmSync(join(root, '_news/a.md'))],
  ['moved away', () => renameSync(join(root, '_news/a.md'), join(root, '_news/b.txt'))],
])('a file that is %s right behind a save of ours is told', async (_name, happens) => {
  const file = join(root, '_news/a.md')
  const baseHash = hashOf(readFileSync(file, 'utf8'))
  const written = await writeAtomic({ file, text: 'ours', baseHash, replace: false })
  expect(written.kind).toBe('written')
  happens()
  await expect.poll(() => told.flat(), soon).toContain('_news/a.md')
})
