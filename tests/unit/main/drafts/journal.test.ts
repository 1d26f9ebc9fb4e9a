import { mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createJournal, MAX_KEPT_MB } from '../../../../src/main/drafts/journal'
import { createQueue } from '../../../../src/main/files/queue'
import { MAX_PATH_LETTERS } from '../../../../src/shared/article/article-text'

let folder: string
let said: string[]
let clock = 0
const journal = () =>
  createJournal(
    folder,
    createQueue(),
    () => ++clock,
    (message) => said.push(message),
  )
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-journal-')), 'drafts')
  said = []
  clock = 0
})

const headsOf = async (drafts = journal()) => (await drafts.list()).map(({ path, at }) => ({ path, at }))
const brokenFiles = (): string[] =>
  readdirSync(join(folder, 'broken')).map((file) => readFileSync(join(folder, 'broken', file), 'utf8'))

test('drafts come back in another run, oldest first, the latest text of each', async () => {
  const first = journal()
  expect(await first.list()).toEqual([])
  expect(await first.keep({ path: '_news/a.md', base: 'a', text: 'a1\r\n\u2028' })).toBe(true)
  await first.keep({ path: '_news/b.md', base: 'b', text: 'b1\r\n\u2028' })
  await Promise.all([2, 3, 4].map((n) => first.keep({ path: '_news/a.md', base: 'a', text: `a${n}` })))
  const again = journal()
  expect(await headsOf(again)).toEqual([
    { path: '_news/b.md', at: 2 },
    { path: '_news/a.md', at: 5 },
  ])
  expect(await again.read('_news/b.md')).toEqual({ path: '_news/b.md', base: 'b', text: 'b1\r\n\u2028', at: 2 })
  expect(await again.read('_news/a.md')).toEqual({ path: '_news/a.md', base: 'a', text: 'a4', at: 5 })
  expect(await again.read('_news/c.md')).toBeNull()
  expect(said).toEqual([])
})

test('a dropped draft is gone; a saved text drops only itself', async () => {
  const drafts = journal()
  await drafts.keep({ path: 'a.md', base: '', text: 'typed later' })
  expect(await drafts.dropSaved('a.md', 'what was saved')).toBe(false)
  expect(await drafts.list()).toHaveLength(1)
  expect(await drafts.dropSaved('a.md', 'typed later')).toBe(true)
  expect(await drafts.dropSaved('a.md', 'typed later')).toBe(true)
  await drafts.drop('a.md')
  expect(await drafts.list()).toEqual([])
  expect(said).toEqual([])
})

test('torn and foreign files are moved aside and said, never loaded and never deleted', async () => {
  await journal().keep({ path: 'a.md', base: '', text: 'kept'.repeat(9_000) })
  const [name = ''] = readdirSync(folder)
  const whole = readFileSync(join(folder, name), 'utf8')
  const files = {
    'torn.json': whole.slice(0, -9),
    'foreign.json': whole.replace('"version":2', '"version":9'),
    'empty.json': '',
    'no-head.json': whole.slice(40),
    // A copy: it would be offered and could never be dropped.
    'twice.json': whole,
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  expect(await headsOf()).toEqual([{ path: 'a.md', at: 1 }])
  expect(said).toHaveLength(5)
  expect(brokenFiles().sort()).toEqual(Object.values(files).sort())
  expect(await headsOf()).toHaveLength(1)
  expect(said).toHaveLength(5)
})

test('a draft whose text was torn behind its head is moved aside when it is listed, or when it is read', async () => {
  await journal().keep({ path: 'a.md', base: '', text: 'kept'.repeat(9_000) })
  await journal().keep({ path: 'b.md', base: '', text: 'kept'.repeat(9_000) })
  const [one = '', two = ''] = readdirSync(folder)
  truncateSync(join(folder, one), 20_000)
  const text = readFileSync(join(folder, two), 'utf8')
  writeFileSync(join(folder, two), `${text.slice(0, -9)}${'x'.repeat(9)}`)
  const [left] = await journal().list()
  expect(said).toHaveLength(1)
  expect(await journal().read(left?.path ?? '')).toBeNull()
  expect(said).toHaveLength(2)
  expect(await journal().list()).toEqual([])
  expect(brokenFiles()).toHaveLength(2)
})

test.each(['../a.md', '.git/a.md', '_data/a.md', 'a.sh', `${'a'.repeat(MAX_PATH_LETTERS)}.md`, ''])(
  'a draft of %j, which no article is called, is moved aside',
  async (path) => {
    await journal().keep({ path: 'b.md', base: '', text: 'b' })
    await journal().keep({ path, base: '', text: 'a' })
    expect(await headsOf()).toEqual([{ path: 'b.md', at: 1 }])
    expect(brokenFiles()).toHaveLength(1)
  },
)

test('a draft with the longest path comes back', async () => {
  const path = `${'\u0001'.repeat(MAX_PATH_LETTERS - 3)}.md`
  const text = 'kept'.repeat(9_000)
  await journal().keep({ path, base: '', text })
  expect(await headsOf()).toEqual([{ path, at: 1 }])
  expect(await journal().read(path)).toMatchObject({ path, text })
})

test('a draft that an earlier program kept is taken over', async () => {
  mkdirSync(folder, { recursive: true })
  await journal().keep({ path: 'a.md', base: 'a', text: 'b' })
  const [name = ''] = readdirSync(folder)
  writeFileSync(join(folder, name), '{"version":1,"path":"a.md","base":"one","text":"two","at":7}')
  expect(await headsOf()).toEqual([{ path: 'a.md', at: 7 }])
  expect(await journal().read('a.md')).toEqual({ path: 'a.md', base: 'one', text: 'two', at: 7 })
  expect(said).toEqual([])
})

test('what is kept together has an end: the next text is refused, and all before it stay', async () => {
  const drafts = journal()
  const [base, text] = ['b'.repeat(5_000_000), 't'.repeat(5_000_000)]
  const paths = Array.from({ length: MAX_KEPT_MB / 10 + 3 }, (_, index) => `${index}.md`)
  const kept = await Promise.all(paths.map((path) => drafts.keep({ path, base, text })))
  expect(kept.filter((one) => one)).toHaveLength(MAX_KEPT_MB / 10 - 1)
  const first = paths[kept.indexOf(true)] ?? ''
  const refused = paths[kept.indexOf(false)] ?? ''
  // Of one that is kept the newest text still is.
  expect(await drafts.keep({ path: first, base, text: `${text.slice(1)}!` })).toBe(true)
  const again = journal()
  expect(await again.list()).toHaveLength(MAX_KEPT_MB / 10 - 1)
  expect(await again.keep({ path: refused, base, text })).toBe(false)
  await again.drop(first)
  expect(await again.keep({ path: refused, base, text })).toBe(true)
})
