import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, makeFolder, type Opened, open, openIt } from './open'

const FOG = "name: 'Fog'\nparent: Weather\n"
const path = '_data/topics/night-trains.yaml'
const makeSite = (): string =>
  makeFolder({
    '_config.yml': 'title: Site\n',
    '_data/topics/fog.yaml': FOG,
    '_news/a.md': article('A', 'topics:\n  - Night trains\n'),
  })
const fileOf = (at: Opened): string => join(at.folder, path)
const files = (at: Opened): string[] => readdirSync(join(at.folder, '_data/topics'))
const list = (at: Opened) => at.service.listTopic({ workspace: at.service.info.id, name: 'Night trains' })
const undo = (at: Opened) => at.service.undoAction({ workspace: at.service.info.id, action: null })
const today = (at: Opened) => at.service.readToday({ workspace: at.service.info.id })
const topics = (at: Opened): string[] => at.service.info.topics.map(({ name }) => name)
const LABEL = 'List topic: Night trains'

test('a topic that was put into the list is in the day’s list, and its undo takes the file out again, over a restart too', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const first = await open(makeSite(), dataFolder)
  expect(await list(first)).toEqual({ kind: 'listed', path, parent: 'Weather' })
  expect(topics(first)).toEqual(['Fog', 'Night trains'])
  expect(await today(first)).toMatchObject({
    tally: { published: 0, lines: 2, files: 1 },
    undo: LABEL,
    entries: [
      {
        label: LABEL,
        path,
        title: 'Night trains',
        isArticle: false,
        became: null,
        lines: [
          { line: 1, before: null, after: "name: 'Night trains'" },
          { line: 2, before: null, after: 'parent: Weather' },
        ],
      },
    ],
  })
  await first.service.close()

  const at = await openIt(first.folder, dataFolder)
  expect((await today(at)).undo).toBe(LABEL)
  const undone = await undo(at)
  expect(undone).toMatchObject({ kind: 'undone', label: LABEL, count: 1, paths: [], left: [] })
  expect(undone).toMatchObject({ summary: `${path} · file removed` })
  expect(files(at)).toEqual(['fog.yaml'])
  expect(topics(at)).toEqual(['Fog'])
  expect(await today(at)).toMatchObject({ tally: { lines: 0, files: 0 }, undo: null, entries: [] })
  expect(readFileSync(join(at.folder, '_data/topics/fog.yaml'), 'utf8')).toBe(FOG)
})

test('a topic whose file changed since is left alone and named; Undo goes on to what was before it', async () => {
  const at = await openIt(makeSite())
  const workspace = at.service.info.id
  const what = { kind: 'unpublish' } as const
  await at.service.changeArticle({ workspace, path: '_news/a.md', change: what, replace: false })
  await list(at)
  const theirs = `${readFileSync(fileOf(at), 'utf8')}keywords: [sleeper]\n`
  writeFileSync(fileOf(at), theirs)
  expect(await undo(at)).toEqual({ kind: 'changed', path, label: LABEL })
  expect(readFileSync(fileOf(at), 'utf8')).toBe(theirs)
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: 'Unpublish: A' })
  expect((await today(at)).entries.map(({ label }) => label)).toEqual([LABEL])
})

test('an undo right behind it takes the topic back; what is no article is none of those that changed', async () => {
  const at = await openIt(makeSite())
  const listing = list(at)
  const undoing = undo(at)
  expect(await listing).toMatchObject({ kind: 'listed' })
  expect(await undoing).toMatchObject({ kind: 'undone', label: LABEL })
  expect(files(at)).toEqual(['fog.yaml'])
  await list(at)
  expect((await at.query('is:changed')).titles).toEqual([])
  expect((await at.query('')).titles).toEqual(['A'])
})

test('a topic whose file somebody took out meanwhile is back already', async () => {
  const at = await openIt(makeSite())
  await list(at)
  rmSync(fileOf(at))
  expect(await undo(at)).toMatchObject({ kind: 'undone', label: LABEL, count: 1, summary: '1 was back already' })
  expect((await today(at)).undo).toBeNull()
})
