import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createJournal } from '../../../../src/main/files/journal'

let folder: string
let said: string[]
let clock = 0
const journal = () =>
  createJournal(
    folder,
    () => ++clock,
    (message) => said.push(message),
  )
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-journal-')), 'drafts')
  said = []
  clock = 0
})

test('drafts come back in another run, oldest first, the latest text of each', async () => {
  const first = journal()
  expect(await first.list()).toEqual([])
  await first.keep({ path: '_news/a.md', base: 'a', text: 'a1\r\n\u2028' })
  await first.keep({ path: '_news/b.md', base: 'b', text: 'b1' })
  await Promise.all([2, 3, 4].map((n) => first.keep({ path: '_news/a.md', base: 'a', text: `a${n}` })))
  expect(await journal().list()).toEqual([
    { path: '_news/b.md', base: 'b', text: 'b1', at: 2 },
    { path: '_news/a.md', base: 'a', text: 'a4', at: 5 },
  ])
})

test('a dropped draft is gone; a saved text drops only itself', async () => {
  const drafts = journal()
  await drafts.keep({ path: 'a.md', base: '', text: 'typed later' })
  await drafts.dropSaved('a.md', 'what was saved')
  expect(await drafts.list()).toHaveLength(1)
  await drafts.dropSaved('a.md', 'typed later')
  await drafts.dropSaved('a.md', 'typed later')
  await drafts.drop('a.md')
  expect(await drafts.list()).toEqual([])
  expect(said).toEqual([])
})

test('torn and foreign files are moved aside and said, never loaded and never deleted', async () => {
  await journal().keep({ path: 'a.md', base: '', text: 'kept' })
  const [name = ''] = readdirSync(folder)
  const whole = readFileSync(join(folder, name), 'utf8')
  const torn = whole.slice(0, -9)
  const foreign = whole.replace('"version":1', '"version":9')
  writeFileSync(join(folder, 'torn.json'), torn)
  writeFileSync(join(folder, 'foreign.json'), foreign)
  expect(await journal().list()).toHaveLength(1)
  expect(said).toHaveLength(2)
  const broken = readdirSync(join(folder, 'broken')).map((file) => readFileSync(join(folder, 'broken', file), 'utf8'))
  expect(broken.sort()).toEqual([torn, foreign].sort())
  expect(await journal().list()).toHaveLength(1)
  expect(said).toHaveLength(2)
})
