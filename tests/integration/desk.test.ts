import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../src/main/workspace/service'
import type { Desk } from '../../src/shared/card/article-card'
import { article, makeFolder, type Opened, open, openIt } from './open'

const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'copydesk-data-'))
const keptOf = (data: string, at: Opened): string => join(data, 'workspaces', at.service.info.id)
async function deskOf(at: Opened, path: string): Promise<Desk | undefined> {
  const { result } = await at.query('')
  const { rows } = await at.service.library.readRows({ workspace: at.service.info.id, result, from: 0, to: 99 })
  return rows.find((row) => row.path === path)?.card?.desk
}
const titles = async (at: Opened, text: string): Promise<string[]> => (await at.query(text)).titles
const born = (file: string): number => Math.floor(statSync(file).birthtimeMs)

test('arrived: the file’s birth on the first open, now for what comes, and the first time for what comes again', async () => {
  const folder = makeFolder({ '_news/A.md': article('A'), '_news/B.md': article('B') })
  const data = dataFolder()
  const at = await open(folder, data)
  expect((await deskOf(at, '_news/A.md'))?.arrived).toBe(born(join(folder, '_news/A.md')))
  const before = Date.now()
  writeFileSync(join(folder, '_news/C.md'), article('C'))
  await expect.poll(() => titles(at, '')).toEqual(['A', 'B', 'C'])
  const arrived = (await deskOf(at, '_news/C.md'))?.arrived ?? 0
  expect(arrived).toBeGreaterThanOrEqual(before)
  rmSync(join(folder, '_news/C.md'))
  await expect.poll(() => titles(at, '')).toEqual(['A', 'B'])
  await at.service.close()

  writeFileSync(join(folder, '_news/C.md'), article('C'))
  const later = Date.now()
  // A name that nobody saw before, with an old file.
  renameSync(join(folder, '_news/B.md'), join(folder, '_news/B2.md'))
  const second = await openIt(folder, data)
  expect((await deskOf(second, '_news/C.md'))?.arrived).toBe(arrived)
  expect((await deskOf(second, '_news/A.md'))?.arrived).toBe(born(join(folder, '_news/A.md')))
  expect((await deskOf(second, '_news/B2.md'))?.arrived).toBeGreaterThanOrEqual(later)
})

test('arrivals outlive the cache, and the cache carries them past the log', async () => {
  const folder = makeFolder({ '_news/A.md': article('A') })
  const data = dataFolder()
  const at = await open(folder, data)
  await at.checked()
  await at.service.close()
  const log = join(keptOf(data, at), 'arrivals.jsonl')
  writeFileSync(log, '{"path":"_news/A.md","at":1000}\n')
  // The cache is there: the log isn't looked at.
  const warm = await open(folder, data)
  expect((await deskOf(warm, '_news/A.md'))?.arrived).toBe(born(join(folder, '_news/A.md')))
  await warm.service.close()
  rmSync(join(keptOf(data, at), 'cards'))
  const cold = await openIt(folder, data)
  expect((await deskOf(cold, '_news/A.md'))?.arrived).toBe(1_000)
  expect(readFileSync(log, 'utf8')).toBe('{"path":"_news/A.md","at":1000}\n')
})

test('a file that changes, or is saved, keeps when it arrived', async () => {
  const folder = makeFolder({ '_news/A.md': article('A') })
  const at = await openIt(folder)
  const first = (await deskOf(at, '_news/A.md'))?.arrived
  rmSync(join(folder, '_news/A.md'))
  writeFileSync(join(folder, '_news/A.md'), article('Other'))
  await expect.poll(() => titles(at, '')).toEqual(['Other'])
  expect((await deskOf(at, '_news/A.md'))?.arrived).toBe(first)
  const save = { workspace: at.service.info.id, path: '_news/A.md', base: article('Other'), replace: false }
  await at.service.saveArticle({ ...save, text: article('Mine') })
  expect((await deskOf(at, '_news/A.md'))?.arrived).toBe(first)
})

test('unsaved: as long as a draft is kept, over a restart too', async () => {
  const folder = makeFolder({ '_news/A.md': article('A'), '_news/B.md': article('B') })
  const data = dataFolder()
  const at = await open(folder, data)
  const workspace = at.service.info.id
  const draft = (path: string, from: string, text: string) => ({ workspace, path, base: article(from), text })
  await at.service.keepDraft(draft('_news/A.md', 'A', article('A2')))
  await at.service.keepDraft(draft('_news/B.md', 'B', article('B2')))
  expect(await titles(at, 'is:unsaved')).toEqual(['A', 'B'])
  await expect.poll(() => at.last('library')?.views['is:unsaved']).toBe(2)
  await at.service.saveArticle({ ...draft('_news/A.md', 'A', article('A2')), replace: false })
  expect(await titles(at, 'is:unsaved')).toEqual(['B'])
  await at.service.close()

  const second = await openIt(folder, data)
  await expect.poll(() => titles(second, 'is:unsaved')).toEqual(['B'])
  await second.service.dropDraft({ workspace, path: '_news/B.md' })
  expect(await titles(second, 'is:unsaved')).toEqual([])
  await expect.poll(() => second.last('library')?.views['is:unsaved']).toBe(0)
})

test('a library whose thread began anew knows again what is decided, unsaved, and of which views', async () => {
  const folder = makeFolder({
    '_news/A.md': article('A', 'published: false\n'),
    '_news/stuck.md': article('Never'),
    '_news/B.md': article('B', 'published: false\n'),
    '.copydesk/views.yaml': 'views:\n  - { name: Bs, query: B }\n',
    '.copydesk/decisions.jsonl':
      '{"path":"_news/A.md","url":null,"decision":"hold","at":"2026-06-13T12:43:00.000Z","by":"Ada"}\n',
  })
  const views: Record<string, number>[] = []
  const service = await openWorkspace({
    folder,
    dataFolder: dataFolder(),
    sample: false,
    worker: { url: new URL('./stuck-worker.mjs', import.meta.url) },
    emit: (event) => {
      if (event.kind === 'library' && event.scanning === null) views.push(event.views)
    },
    log: () => {},
  })
  const workspace = service.info.id
  await service.keepDraft({ workspace, path: '_news/B.md', base: article('B'), text: article('B2') })
  await expect.poll(() => views.at(-1)).toMatchObject({ 'is:held': 1, 'is:unsaved': 1, 'is:new': 1, B: 1 })
  await service.close()
})
