import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { article, makeFolder, type Opened, openIt } from './open'

const later = { timeout: 60_000, interval: 50 }
const path = '_news/a.md'
let at: Opened
let folder: string
let away: string

function fill(into: string, ...titles: string[]): void {
  mkdirSync(join(into, '_news'), { recursive: true })
  for (const title of titles) writeFileSync(join(into, '_news', `${title.toLowerCase()}.md`), article(title))
  writeFileSync(join(into, '_config.yml'), `title: ${titles.join(' and ')}\n`)
}
const titles = async (): Promise<string[]> => (await at.query('')).titles
const isGone = (): boolean => at.service.info.gone
const notices = (): string[] =>
  at.events.flatMap((event) => (event.kind === 'notice' ? [event.notice.code] : [])).filter((code) => code !== 'views')

beforeEach(async () => {
  folder = join(realpathSync(makeFolder({})), 'newsroom')
  away = `${folder}-away`
  fill(folder, 'A', 'B')
  at = await openIt(folder)
})

test('a folder that is moved away: it is said, the list stays, nothing is written in its place, and unsaved work is kept', async () => {
  const workspace = at.service.info.id
  await at.service.openArticle({ workspace, path })
  renameSync(folder, away)
  await expect.poll(isGone, later).toBe(true)
  expect(at.last('workspace')?.workspace).toMatchObject({ gone: true, name: 'A and B' })
  await at.service.rescan()
  expect(await titles()).toEqual(['A', 'B'])
  const gone = { kind: 'refused', reason: { code: 'folder-gone' } }
  const request = { workspace, path, replace: false }
  expect(await at.service.openArticle({ workspace, path: '_news/b.md' })).toMatchObject(gone)
  expect(await at.service.saveArticle({ ...request, base: article('A'), text: article('C') })).toMatchObject(gone)
  for (const kind of ['publish', 'pass'] as const) {
    expect(await at.service.changeArticle({ ...request, change: { kind } })).toMatchObject(gone)
  }
  const run = { workspace, job: 'j', paths: [path], change: { kind: 'pass' } as const }
  await expect(at.service.runChange(run)).rejects.toMatchObject({ code: 'folder-gone' })
  await expect(at.service.answerInbox({ workspace, start: 'empty' })).rejects.toMatchObject({ code: 'folder-gone' })
  expect(await at.service.undoAction({ workspace, action: null })).toMatchObject(gone)
  const view = { name: 'New', query: 'A', sort: null }
  expect(await at.service.changeViews({ workspace, change: { kind: 'create', view } })).toMatchObject(gone)
  await at.service.keepDraft({ workspace, path, base: article('A'), text: article('C') })
  expect(existsSync(folder)).toBe(false)
  expect(at.events.filter((event) => event.kind === 'article')).toEqual([])

  writeFileSync(join(away, path), article('A changed'))
  renameSync(away, folder)
  await expect.poll(isGone, later).toBe(false)
  await expect.poll(titles, later).toEqual(['A changed', 'B'])
  expect(notices()).toEqual(['folder-back'])
  // What is open is sent as it is now, what was asked for meanwhile too, and what happens from here on is followed again.
  const sent = () => at.events.flatMap((event) => (event.kind === 'article' ? [event.text] : []))
  await expect.poll(() => sent().sort(), later).toEqual([article('A changed'), article('B')])
  writeFileSync(join(folder, '_news/c.md'), article('C'))
  await expect.poll(titles, later).toEqual(['A changed', 'B', 'C'])
  expect((await at.service.listDrafts()).map((draft) => draft.path)).toEqual([path])
  expect(readdirSync(folder).sort()).toEqual(['_config.yml', '_news'])
})

test('a folder that is deleted and made anew with other articles: the list stays till it is there, then shows those', async () => {
  rmSync(folder, { recursive: true })
  await expect.poll(isGone, later).toBe(true)
  expect(await titles()).toEqual(['A', 'B'])
  expect(at.service.info.name).toBe('A and B')
  fill(folder, 'C', 'D')
  await expect.poll(isGone, later).toBe(false)
  await expect.poll(titles, later).toEqual(['C', 'D'])
  await expect.poll(() => at.service.info.name).toBe('C and D')
})

test('a folder whose place is taken between two looks', async () => {
  for (const name of ['C', 'D', 'E']) {
    rmSync(folder, { recursive: true })
    fill(folder, name)
    await expect.poll(titles, later).toEqual([name])
    writeFileSync(join(folder, '_news/z.md'), article('Z'))
    await expect.poll(titles, later).toEqual([name, 'Z'])
  }
})

test('after closing nothing is looked at any more', async () => {
  await at.service.close()
  const events = at.events.length
  renameSync(folder, away)
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(at.events).toHaveLength(events)
})

const canMount = process.platform === 'linux' && process.getuid?.() === 0

test('a disk that is taken away and comes back', async () => {
  if (!canMount) return
  const disk = join(realpathSync(makeFolder({})), 'disk')
  mkdirSync(disk)
  const mount = (): boolean => spawnSync('mount', ['-t', 'tmpfs', 'none', disk]).status === 0
  // Where the tests run in a container without that right there is nothing to take away.
  if (!mount()) return
  try {
    fill(disk, 'A', 'B')
    at = await openIt(disk)
    expect(spawnSync('umount', ['-l', disk]).status).toBe(0)
    await expect.poll(isGone, later).toBe(true)
    const workspace = at.service.info.id
    const change = { kind: 'pass' } as const
    await at.service.changeArticle({ workspace, path, change, replace: false })
    expect(await titles()).toEqual(['A', 'B'])
    expect(readdirSync(disk)).toEqual([])
    mount()
    fill(disk, 'C')
    await expect.poll(isGone, later).toBe(false)
    await expect.poll(titles, later).toEqual(['C'])
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})
