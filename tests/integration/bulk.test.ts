import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Change } from '../../src/shared/change/change'
import { identityOf } from '../../src/shared/change/identity'
import { contract } from '../../src/shared/ipc/contract'
import { windowEvent } from '../../src/shared/ipc/events'
import { article, type EventOf, makeFolder, type Opened, openIt } from './open'

const COUNT = 2_000
const name = (index: number): string => `_news/2026-01-01-${String(index).padStart(4, '0')}.md`
const names = Array.from({ length: COUNT }, (_, index) => name(index))
const isReadOnly = (index: number): boolean => index % 200 === 7
const isBroken = (index: number): boolean => index % 400 === 11
const isPublished = (index: number): boolean => index % 10 === 5
/** Files as different hands write them. */
function textOf(index: number): string {
  if (isBroken(index)) return `---\ntitle: "broken ${index}\n---\n`
  const text = article(`Title ${index}`, isPublished(index) ? 'heat: 1\n' : 'published: false # hold\n')
  return index % 3 === 0 ? text.replaceAll('\n', '\r\n') : text
}

function makeMany(): string {
  const folder = makeFolder(Object.fromEntries(names.map((path, index) => [path, textOf(index)])))
  for (const [index, path] of names.entries()) if (isReadOnly(index)) chmodSync(join(folder, path), 0o444)
  return folder
}
const bytes = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const jobs = ({ events }: Opened, job: string): EventOf<'job'>[] =>
  events.filter((event): event is EventOf<'job'> => event.kind === 'job' && event.job === job)

const publish: Change = { kind: 'publish' }
const published = (text: string): string => text.replace('published: false', 'published: true')

test('2,000 files: the plan, the report and the undo are exact', async () => {
  const folder = makeMany()
  const at = await openIt(folder)
  const workspace = at.service.info.id
  const count = (is: (index: number) => boolean): number => names.filter((_, index) => is(index)).length
  const broken = count(isBroken)
  const already = count((index) => isPublished(index) && !isBroken(index))
  const gone = '_news/none.md'

  const plan = await at.service.planChange({ workspace, job: 'one', paths: [...names, gone, name(0)], change: publish })
  expect(contract.planChange.response.parse(plan)).toEqual(plan)
  expect(plan).toMatchObject({ changes: COUNT - broken - already, already, skippedCount: broken + 1, warnings: [] })
  expect(plan.sample).toHaveLength(5)
  expect(plan.sample[0]?.lines).toEqual([
    { line: 5, before: 'published: false # hold', after: 'published: true # hold' },
  ])
  expect(names.every((path, index) => bytes(folder, path) === textOf(index))).toBe(true)

  // The last one moves away when the first progress is told.
  const moved = name(COUNT - 1)
  const running = at.service.runChange({ workspace, job: 'one', paths: names, change: publish })
  await expect.poll(() => jobs(at, 'one').length, { interval: 1 }).toBeGreaterThan(0)
  renameSync(join(folder, moved), join(folder, '_news/moved.md'))
  const report = await running
  const readOnly = count((index) => isReadOnly(index) && !isPublished(index) && !isBroken(index))
  const done = COUNT - broken - already - readOnly - 1
  expect(contract.runChange.response.parse(report)).toEqual(report)
  expect(report).toMatchObject({
    label: `Publish ${done.toLocaleString('en-GB')} articles`,
    done,
    already,
    lines: done,
    failedCount: broken + readOnly + 1,
    notReached: 0,
  })
  const fails = (index: number): boolean => isBroken(index) || (isReadOnly(index) && !isPublished(index))
  expect(report.failed.map((one) => one.path).sort()).toEqual(
    names.filter((path, index) => fails(index) || path === moved).sort(),
  )
  const isDone = (index: number): boolean => !fails(index) && !isPublished(index) && name(index) !== moved
  for (const [index, path] of names.entries()) {
    if (path !== moved) expect(bytes(folder, path)).toBe(isDone(index) ? published(textOf(index)) : textOf(index))
  }
  expect(jobs(at, 'one').at(-1)).toMatchObject({ done: COUNT, total: COUNT })

  const mine = names.filter((_, index) => isDone(index))
  const [first = '', second = ''] = mine
  writeFileSync(join(folder, first), 'theirs')
  renameSync(join(folder, second), join(folder, '_news/moved-too.md'))
  const undone = await at.service.undoAction({ workspace, action: report.action })
  expect(contract.undoAction.response.parse(undone)).toEqual(undone)
  expect(undone).toMatchObject({ kind: 'undone', label: report.label, count: done - 2, leftCount: 2 })
  if (undone.kind === 'undone') expect(undone.left.map((one) => one.path).sort()).toEqual([first, second].sort())
  for (const [index, path] of names.entries()) {
    if (![moved, first, second].includes(path)) expect(bytes(folder, path)).toBe(textOf(index))
  }
  expect(bytes(folder, first)).toBe('theirs')
  expect(bytes(folder, '_news/moved-too.md')).toContain('published: true')
  expect(jobs(at, 'undo').at(-1)).toMatchObject({ done, total: done })
  expect(await at.service.undoAction({ workspace, action: null })).toEqual({ kind: 'nothing' })
  // Nothing of ours lies about.
  expect(readdirSync(join(folder, '_news')).filter((one) => one.startsWith('.'))).toEqual([])
})

test('cancelled: what was done can be undone, the rest was not reached', async () => {
  const folder = makeMany()
  const at = await openIt(folder)
  const workspace = at.service.info.id
  const change: Change = { kind: 'set', field: 'heat', value: 7 }
  const running = at.service.runChange({ workspace, job: 'two', paths: names, change })
  await expect.poll(() => jobs(at, 'two').some((event) => event.done > 50), { interval: 1 }).toBe(true)
  await at.service.cancelJob({ workspace, job: 'two' })
  const report = await running
  expect(report.notReached).toBeGreaterThan(0)
  expect(report.done + report.already + report.failedCount + report.notReached).toBe(COUNT)
  const changed = names.filter((path, index) => bytes(folder, path) !== textOf(index))
  expect(changed).toHaveLength(report.done)
  expect(await at.service.undoAction({ workspace, action: null })).toMatchObject({ count: report.done, left: [] })
  expect(names.every((path, index) => bytes(folder, path) === textOf(index))).toBe(true)
})

test('an open article is shown as the change left it; what is told has the contract’s shape', async () => {
  const at = await openIt(makeFolder({ '_news/a.md': article('A'), '_news/b.md': article('B', 'topics: [Energy]\n') }))
  const workspace = at.service.info.id
  const paths = ['_news/a.md', '_news/b.md']
  await at.service.openArticle({ workspace, path: '_news/a.md' })
  const change: Change = { kind: 'addTopic', topic: 'energy' }
  const report = await at.service.runChange({ workspace, job: 'three', paths, change })
  expect(report).toMatchObject({ label: 'Add topic energy: A', done: 1, already: 1, failed: [] })
  expect(at.last('article')?.text).toBe(bytes(at.folder, '_news/a.md'))
  expect(bytes(at.folder, '_news/a.md')).toContain('topics:\n  - energy')
  for (const event of at.events) expect(windowEvent.parse(event)).toEqual(event)
})

test('what can’t be kept for undo isn’t changed', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const at = await openIt(makeFolder({ '_news/a.md': article('A', 'published: false\n') }), dataFolder)
  const workspace = at.service.info.id
  // A file where the folder of the undo log should be.
  mkdirSync(join(dataFolder, 'workspaces', workspace), { recursive: true })
  writeFileSync(join(dataFolder, 'workspaces', workspace, 'undo'), '')
  const running = at.service.runChange({ workspace, job: 'four', paths: ['_news/a.md'], change: publish })
  await expect(running).rejects.toThrow()
  expect(bytes(at.folder, '_news/a.md')).toContain('published: false')
})

test('where the undo log goes while a change runs, the report still says what was done', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const paths = names.slice(0, 300)
  const at = await openIt(
    makeFolder(Object.fromEntries(paths.map((path) => [path, article(path, 'published: false\n')]))),
    dataFolder,
  )
  const workspace = at.service.info.id
  const running = at.service.runChange({ workspace, job: 'five', paths, change: publish })
  await expect.poll(() => jobs(at, 'five').length, { interval: 1 }).toBeGreaterThan(0)
  const undo = join(dataFolder, 'workspaces', workspace, 'undo')
  rmSync(undo, { recursive: true })
  writeFileSync(undo, '')
  expect(await running).toMatchObject({ done: 300, action: null, failed: [] })
  expect(at.last('notice')?.notice.code).toBe('no-undo')
})

test('an undo that closing cuts short goes on where it was at the next start', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const draft = (path: string): string => article(path, 'published: false\n')
  const paths = names.slice(0, 300)
  const folder = makeFolder(Object.fromEntries(paths.map((path) => [path, draft(path)])))
  const first = await openIt(folder, dataFolder)
  const workspace = first.service.info.id
  await first.service.runChange({ workspace, job: 'six', paths, change: publish })
  const undoing = first.service.undoAction({ workspace, action: null })
  await expect.poll(() => jobs(first, 'undo').length, { interval: 1 }).toBeGreaterThan(0)
  await first.service.close()
  const cut = await undoing
  const done = cut.kind === 'undone' ? cut.count : 0
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(300)
  const second = await openIt(folder, dataFolder)
  const rest = await second.service.undoAction({ workspace, action: null })
  const count = 300 - done
  expect(rest).toMatchObject({ kind: 'undone', label: `Publish ${count} of 300 articles`, count, left: [] })
  expect(paths.every((path) => bytes(folder, path) === draft(path))).toBe(true)
})

/** One that shares nothing with another one. */
const draftOf = (name: string, day: number): string =>
  article(name, `excerpt: About ${name}.\npublished: false\n`).replace('2026-06-13', `2026-06-${day}`)
const [left, right, third] = ['_news/a.md', '_news/b.md', '_news/c.md'] as const
const makeThree = (): string =>
  makeFolder({ [left]: draftOf('A', 11), [right]: draftOf('B', 12), [third]: draftOf('C', 13) })
function swap(folder: string): void {
  renameSync(join(folder, left), join(folder, 'between'))
  renameSync(join(folder, right), join(folder, left))
  renameSync(join(folder, 'between'), join(folder, right))
}
const failure = { path: left, title: 'A', message: 'Another article stands in this file now.' }

test.each(['at once', 'once the library knows'])(
  'an article that takes the place of one of the dry run is left alone and named: %s',
  async (when) => {
    const at = await openIt(makeThree())
    const workspace = at.service.info.id
    const paths = [left, third]
    await at.service.planChange({ workspace, job: 'left', paths: [right], change: publish })
    await at.service.planChange({ workspace, job: 'swapped', paths, change: publish })
    swap(at.folder)
    // What a pipeline rewrites is no obstacle.
    writeFileSync(join(at.folder, third), draftOf('C', 13).replace('published: f', 'heat: 3\npublished: f'))
    const inFile = async (): Promise<string | undefined> =>
      (await at.service.library.readNames({ workspace, paths: [left] }))[0]?.title
    if (when !== 'at once') await expect.poll(inFile).toBe('B')
    const report = await at.service.runChange({ workspace, job: 'swapped', paths, change: publish })
    expect(report).toMatchObject({ done: 1, failedCount: 1, failed: [failure] })
    expect(bytes(at.folder, left)).toBe(draftOf('B', 12))
    expect(bytes(at.folder, right)).toBe(draftOf('A', 11))
    expect(bytes(at.folder, third)).toContain('heat: 3\npublished: true')

    // The same change, asked for by who sees what stands there now.
    await at.service.planChange({ workspace, job: 'again', paths, change: publish })
    const again = await at.service.runChange({ workspace, job: 'again', paths, change: publish })
    expect(again).toMatchObject({ failed: [], already: 1 })
  },
)

test('a decision about what took the place of an article of the dry run is none', async () => {
  const at = await openIt(makeThree())
  const workspace = at.service.info.id
  const [paths, pass]: [string[], Change] = [[left, third], { kind: 'pass' }]
  await at.service.planChange({ workspace, job: 'one', paths, change: pass })
  swap(at.folder)
  await expect.poll(async () => (await at.service.library.readNames({ workspace, paths: [left] }))[0]?.title).toBe('B')
  const report = await at.service.runChange({ workspace, job: 'one', paths, change: pass })
  expect(report).toMatchObject({ label: 'Pass: C', done: 1, failed: [failure] })
  expect((await at.query('is:passed')).titles).toEqual(['C'])
})

test('one article is changed where it is the one that is meant', async () => {
  const at = await openIt(makeThree())
  const workspace = at.service.info.id
  const { rows } = await at.service.library.readRows({
    workspace,
    result: (await at.query('A')).result,
    from: 0,
    to: 1,
  })
  const card = rows[0]?.card
  if (!card) throw new Error('no card')
  const add = (path: string, topic: string) =>
    at.service.changeArticle({
      workspace,
      path,
      change: { kind: 'addTopic', topic },
      replace: false,
      meant: identityOf(card),
    })
  expect(await add(left, 'Energy')).toMatchObject({ kind: 'saved' })
  swap(at.folder)
  expect(await add(left, 'Zed')).toMatchObject({ kind: 'refused', reason: { code: 'another' } })
  expect(bytes(at.folder, left)).toBe(draftOf('B', 12))
  expect(await add(right, 'Zed')).toMatchObject({ kind: 'saved' })
})
