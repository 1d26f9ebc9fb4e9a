import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Change } from '../../src/shared/change/change'
import { readDecisions } from '../../src/shared/decisions'
import { contract } from '../../src/shared/ipc/contract'
import { article, makeFolder, type Opened, open, openIt } from './open'

afterEach(() => {
  vi.useRealTimers()
})

const names = ['A', 'B', 'C', 'D', 'E']
const path = (title: string): string => `_news/${title}.md`
const makeDrafts = (): string =>
  makeFolder(Object.fromEntries(names.map((name) => [path(name), article(name, 'published: false\n')])))
const change = (at: Opened, title: string, what: Change) =>
  at.service.changeArticle({ workspace: at.service.info.id, path: path(title), change: what, replace: false })
const undo = (at: Opened, action: number | null = null) =>
  at.service.undoAction({ workspace: at.service.info.id, action })
const today = (at: Opened) => at.service.readToday({ workspace: at.service.info.id })
const words = (at: Opened): string[] =>
  readDecisions(readFileSync(join(at.folder, '.copydesk/decisions.jsonl'), 'utf8')).map(
    (line) => `${line.path.slice(6, 7)} ${line.decision}`,
  )
const titles = async (at: Opened, text: string): Promise<string[]> => (await at.query(text)).titles

const [publish, unpublish, pass, hold] = (['publish', 'unpublish', 'pass', 'hold'] as const).map((kind) => ({ kind }))
if (publish === undefined || unpublish === undefined || pass === undefined || hold === undefined) throw new Error()

test('an undo that comes right behind a change takes that change back', async () => {
  const at = await openIt(makeDrafts())
  for (const what of [publish, hold]) {
    const changing = change(at, 'A', what)
    expect(await undo(at)).toMatchObject({ kind: 'undone', count: 1 })
    await changing
    expect(await titles(at, 'is:new')).toContain('A')
  }
  expect(readFileSync(join(at.folder, path('A')), 'utf8')).toBe(article('A', 'published: false\n'))
})

test('decisions are undone by what was decided before; publishing too', async () => {
  const at = await openIt(makeDrafts())
  await change(at, 'A', hold)
  await change(at, 'A', pass)
  await change(at, 'B', hold)
  await change(at, 'B', publish)
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: 'Publish: B', count: 1, left: [] })
  expect(readFileSync(join(at.folder, path('B')), 'utf8')).toBe(article('B', 'published: false\n'))
  expect(await titles(at, 'is:held')).toEqual(['B'])
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: 'Hold: B', summary: 'back in the Inbox' })
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: 'Pass: A', summary: 'on hold again' })
  expect(await titles(at, 'is:held')).toEqual(['A'])
  expect(words(at)).toEqual(['A hold', 'A pass', 'B hold', 'B published', 'B hold', 'B new', 'A hold'])
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: 'Hold: A' })
  expect(await undo(at)).toEqual({ kind: 'nothing' })
})

test('two decisions about one article at once are made one after the other', async () => {
  const at = await openIt(makeDrafts())
  await Promise.all([change(at, 'A', hold), change(at, 'A', pass)])
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: 'Pass: A', summary: 'on hold again' })
  expect(await titles(at, 'is:held')).toEqual(['A'])
})

test('a decision is undone though its article has another path by now', async () => {
  const at = await openIt(makeDrafts())
  await change(at, 'A', pass)
  renameSync(join(at.folder, path('A')), join(at.folder, '_news/renamed.md'))
  await expect.poll(async () => (await at.query('path:renamed is:passed')).titles).toEqual(['A'])
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: 'Pass: A', count: 1 })
  expect(await titles(at, 'is:new')).toContain('A')
})

test('a machine that slept over midnight finds the new day when it wakes', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const at = await openIt(makeDrafts())
  await change(at, 'A', publish)
  await expect.poll(() => titles(at, 'is:changed')).toEqual(['A'])
  vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1_000)
  await at.service.rescan()
  await expect.poll(() => titles(at, 'is:changed')).toEqual([])
  expect(at.last('today')?.tally.published).toBe(0)
})

test('what somebody decided anew since is named and left alone', async () => {
  const at = await openIt(makeDrafts())
  const workspace = at.service.info.id
  const report = await at.service.runChange({ workspace, job: 'one', paths: names.map(path), change: pass })
  expect(report).toMatchObject({ label: 'Pass 5 articles', done: 5, lines: 0, failed: [] })
  expect(await titles(at, 'is:passed')).toEqual(names)
  await change(at, 'C', hold)
  const undone = await undo(at, report.action)
  expect(undone).toMatchObject({ kind: 'undone', count: 4, leftCount: 1, left: [{ path: path('C'), title: 'C' }] })
  expect(await titles(at, 'is:held')).toEqual(['C'])
  expect(await titles(at, 'is:new')).toEqual(['A', 'B', 'D', 'E'])
})

test('published, broken and missing ones can’t be passed: they are listed, the rest is done', async () => {
  const folder = makeDrafts()
  writeFileSync(join(folder, path('A')), article('A'))
  writeFileSync(join(folder, path('B')), '---\na: [\n---\n')
  const at = await openIt(folder)
  await at.checked()
  const workspace = at.service.info.id
  await change(at, 'C', pass)
  const paths = [...names.map(path), '_news/none.md', '../outside.md']
  expect(await at.service.planChange({ workspace, job: 'one', paths, change: pass })).toMatchObject({
    changes: 2,
    already: 1,
    skippedCount: 4,
    sample: [
      { path: path('D'), lines: [] },
      { path: path('E'), lines: [] },
    ],
  })
  const report = await at.service.runChange({ workspace, job: 'one', paths, change: pass })
  expect(report).toMatchObject({ done: 2, already: 1, failedCount: 4 })
})

test('publishing many tells the log; the plan warns of those with an error', async () => {
  const folder = makeDrafts()
  writeFileSync(join(folder, path('E')), '---\nwebUrl: https://a.example/E\npublished: false\n---\n')
  const at = await openIt(folder)
  const workspace = at.service.info.id
  await at.checked()
  await change(at, 'A', pass)
  const paths = names.map(path)
  const plan = await at.service.planChange({ workspace, job: 'one', paths, change: publish })
  expect(plan).toMatchObject({ changes: 5, warnings: [{ path: path('E') }] })
  const report = await at.service.runChange({ workspace, job: 'one', paths, change: publish })
  expect(report).toMatchObject({ label: 'Publish 5 articles', done: 5, lines: 5 })
  expect(words(at).slice(1).sort()).toEqual(names.map((name) => `${name} published`))
  expect(await undo(at)).toMatchObject({ kind: 'undone', count: 5, summary: '5 lines in 5 files' })
  expect(await titles(at, 'is:passed')).toEqual(['A'])
  expect((await titles(at, 'is:new')).length).toBe(4)
})

test('today lists what was done, newest first, and counts what it came to; also after a restart', async () => {
  const folder = makeDrafts()
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const first = await open(folder, dataFolder)
  expect(await today(first)).toMatchObject({ undo: null, entries: [] })
  await change(first, 'A', publish)
  await change(first, 'B', publish)
  await change(first, 'B', unpublish)
  await change(first, 'C', pass)
  await change(first, 'D', hold)
  await change(first, 'E', { kind: 'set', field: 'heat', value: 3 })
  const answer = await today(first)
  expect(contract.readToday.response.parse(answer)).toEqual(answer)
  expect(answer.tally).toEqual({ published: 1, unpublished: 0, passed: 1, held: 1, lines: 2, files: 2, moved: 0 })
  expect(answer.undo).toBe('Set heat to 3: E')
  expect(answer.entries.map(({ label, became, lines }) => [label, became, lines.length])).toEqual([
    ['Set heat to 3: E', null, 1],
    ['Hold: D', 'held', 0],
    ['Pass: C', 'passed', 0],
    ['Unpublish: B', 'unpublished', 1],
    ['Publish: B', 'published', 1],
    ['Publish: A', 'published', 1],
  ])
  await expect.poll(() => first.last('today')).toMatchObject({ tally: answer.tally, undo: answer.undo })
  await expect.poll(() => titles(first, 'is:changed')).toEqual(['A', 'B', 'E'])
  await undo(first)
  await expect.poll(() => titles(first, 'is:changed')).toEqual(['A', 'B'])
  await first.service.close()

  const second = await openIt(folder, dataFolder)
  await expect.poll(() => titles(second, 'is:changed')).toEqual(['A', 'B'])
  expect(await today(second)).toMatchObject({ undo: 'Hold: D', tally: { published: 1, lines: 1, files: 1 } })
  const [, , , , entry] = (await today(second)).entries
  expect(entry?.label).toBe('Publish: A')
  expect(await undo(second, entry?.action ?? -1)).toMatchObject({ kind: 'undone', label: 'Publish: A' })
  expect((await today(second)).tally).toMatchObject({ published: 0, lines: 0, files: 0 })
})
