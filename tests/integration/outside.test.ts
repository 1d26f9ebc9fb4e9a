import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { article, makeFolder, type Opened, open } from './open'

const soon = { interval: 20 }
let at: Opened
const file = (path: string): string => join(at.folder, path)
const all = () => at.last('library')?.all
/** All rows that were told: what is learnt of another article may be told right behind. */
const rows = () => at.events.flatMap((event) => (event.kind === 'library' ? (event.rows ?? []) : []))

beforeEach(async () => {
  at = await open(makeFolder({ '_news/a.md': article('A'), '_news/b.md': article('B', 'published: false\n') }))
  await at.query('')
})
afterEach(() => at.service.close())

test('a changed file is told with its row, an added one as an arrival, a deleted one by its count', async () => {
  writeFileSync(file('_news/a.md'), article('A changed'))
  await expect.poll(() => rows().map(({ card }) => card?.title), soon).toContain('A changed')
  writeFileSync(file('_news/c.md'), article('C'))
  await expect.poll(() => at.last('library'), soon).toMatchObject({ all: 3, total: 2, arrivals: 1 })
  rmSync(file('_news/b.md'))
  await expect.poll(rows, soon).toContainEqual({ path: '_news/b.md', card: null, also: [] })
  expect((await at.query('')).titles).toEqual(['A changed', 'C'])
})

test('a renamed file and a renamed folder are followed', async () => {
  renameSync(file('_news/a.md'), file('_news/z.md'))
  await expect
    .poll(async () => (await at.service.library.readRows(await request())).rows.map((row) => row.path), soon)
    .toEqual(['_news/z.md', '_news/b.md'])
  mkdirSync(file('_news/deep'))
  writeFileSync(file('_news/deep/d.md'), article('D'))
  await expect.poll(all, soon).toBe(3)
  renameSync(file('_news/deep'), file('_news/deeper'))
  const path = '_news/deeper/d.md'
  await expect
    .poll(async () => (await at.service.library.readRows(await request())).rows.map((row) => row.path), soon)
    .toContain(path)
  expect((await at.query('')).all).toBe(3)
})

const request = async () => ({
  workspace: at.service.info.id,
  result: (await at.query('')).result,
  from: 0,
  to: 10,
})

test('an undone action is sent to the window that has its article open', async () => {
  const workspace = at.service.info.id
  const path = '_news/b.md'
  await at.service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: false })
  await at.service.openArticle({ workspace, path })
  await at.service.undoAction({ workspace, action: null })
  const text = article('B', 'published: false\n')
  expect(at.last('article')).toEqual({ kind: 'article', workspace, path, text, reason: null, own: true })
  expect(readFileSync(file(path), 'utf8')).toBe(text)
})

test('an open article that changes, goes and comes back is sent each time; a closed one is not', async () => {
  const workspace = at.service.info.id
  const path = '_news/a.md'
  await at.service.openArticle({ workspace, path })
  writeFileSync(file(path), article('A2'))
  await expect
    .poll(() => at.last('article'), soon)
    .toEqual({ kind: 'article', workspace, path, text: article('A2'), reason: null, own: false })
  rmSync(file(path))
  await expect.poll(() => at.last('article'), soon).toMatchObject({ text: null, reason: { code: 'missing' } })
  writeFileSync(file(path), article('A3'))
  await expect.poll(() => at.last('article')?.text, soon).toBe(article('A3'))
  await at.service.closeArticle({ workspace, path })
  const before = at.events.filter((event) => event.kind === 'article').length
  writeFileSync(file(path), article('A4'))
  await expect.poll(() => at.last('library')?.rows?.[0]?.card?.title, soon).toBe('A4')
  expect(at.events.filter((event) => event.kind === 'article')).toHaveLength(before)
})

test('our own save comes back as no event for the open article', async () => {
  const workspace = at.service.info.id
  const path = '_news/a.md'
  const base = readFileSync(file(path), 'utf8')
  await at.service.openArticle({ workspace, path })
  await at.service.saveArticle({ workspace, path, base, text: base.replace('title: A', 'title: Ours'), replace: false })
  writeFileSync(file('_news/b.md'), article('After'))
  // What the watcher says of the save comes before what it says of a later file.
  await expect.poll(async () => (await at.query('')).titles, soon).toEqual(['After', 'Ours'])
  expect(at.last('article')).toBeUndefined()
})

test('git moves the whole checkout: the library is what is there, without a reopen', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', at.folder, '-c', 'user.name=a', '-c', 'user.email=a@a.example', ...args])
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message=first')
  git('checkout', '--quiet', '-b', 'more')
  for (let index = 0; index < 200; index += 1) writeFileSync(file(`_news/more-${index}.md`), article(`More ${index}`))
  rmSync(file('_news/a.md'))
  git('add', '--all')
  git('commit', '--quiet', '--message=more')
  await expect.poll(async () => (await at.query('')).all).toBe(201)
  git('checkout', '--quiet', 'main')
  await expect.poll(async () => (await at.query('')).titles).toEqual(['A', 'B'])
})

test('a changed title of the site is told', async () => {
  writeFileSync(file('_config.yml'), 'title: The Newsroom\n')
  await expect.poll(() => at.last('workspace')?.workspace.name, soon).toBe('The Newsroom')
  expect(at.service.info.name).toBe('The Newsroom')
})

test('after close nothing is told any more', async () => {
  await at.service.close()
  const before = at.events.length
  writeFileSync(file('_news/a.md'), article('Late'))
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(at.events).toHaveLength(before)
})
