import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createUnchosen, MAX_UNCHOSEN_MB } from '../../../../src/main/drafts/unchosen'
import { createQueue } from '../../../../src/main/files/queue'
import { MAX_PATH_LETTERS } from '../../../../src/shared/article/article-text'
import { KEPT_DAYS, type Unchosen } from '../../../../src/shared/drafts/unchosen'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'

const DAY_MS = 86_400_000
const path = '_news/a.md'
const titled = (title: string, more = ''): string => `---\ntitle: ${title}\n---\n${more}`
const left = (title: string, side: Unchosen['side'] = 'mine'): Unchosen => ({
  side,
  base: titled('Chosen'),
  text: titled(title),
})

let folder: string
let said: string[]
let clock: number
/** As in another run of the app. */
const unchosen = (table = newsroomTable) =>
  createUnchosen({
    folder,
    queue: createQueue(),
    now: () => clock,
    table: () => table,
    say: (message) => said.push(message),
  })
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-unchosen-')), 'not-chosen')
  said = []
  clock = Date.UTC(2026, 5, 13, 12)
})

test('what was left comes back in another run, newest first, each with what differs', async () => {
  const first = unchosen()
  expect(await first.list(path)).toEqual([])
  await first.keep(path, [left('Mine'), left('Theirs', 'theirs')])
  clock += 1
  const kept = await first.keep(path, [{ side: 'discarded', base: titled('Chosen'), text: `${titled('Mine')}Body.\n` }])
  expect(kept.map(({ side, fields, at }) => ({ side, fields, at: at - clock }))).toEqual([
    { side: 'discarded', fields: ['Title', 'Body'], at: 0 },
    { side: 'mine', fields: ['Title'], at: -1 },
    { side: 'theirs', fields: ['Title'], at: -1 },
  ])
  await first.keep('_news/b.md', [left('Of another article')])
  const again = unchosen()
  expect(await again.list(path)).toEqual(kept)
  expect(await again.read(path, kept[1]?.id ?? '')).toEqual({ base: titled('Chosen'), text: titled('Mine') })
  expect(await again.read(path, '0'.repeat(32))).toBeNull()
  expect(said).toEqual([])
})

test('what differs is called as the fields of the folder are', async () => {
  const rows = newsroomTable.rows.map((row) => (row.key === 'title' ? { ...row, label: 'Headline' } : row))
  const [one] = await unchosen({ ...newsroomTable, rows }).keep(path, [left('Mine')])
  expect(one?.fields).toEqual(['Headline'])
})

test('the same left twice is one, of the later time', async () => {
  await unchosen().keep(path, [left('Mine')])
  clock += 5
  const [one, ...others] = await unchosen().keep(path, [left('Mine')])
  expect(one?.at).toBe(clock)
  expect(others).toEqual([])
})

test('each is kept for its days, by its own time', async () => {
  await unchosen().keep(path, [left('First')])
  clock += DAY_MS
  await unchosen().keep(path, [left('Second')])
  clock += (KEPT_DAYS - 1) * DAY_MS
  await unchosen().clean()
  expect(await unchosen().list(path)).toHaveLength(2)
  clock += 1
  await unchosen().clean()
  const [second, ...others] = await unchosen().list(path)
  expect(others).toEqual([])
  expect(await unchosen().read(path, second?.id ?? '')).toMatchObject({ text: titled('Second') })
  expect(said).toEqual([])
})

test('torn and foreign files are moved aside and said, never loaded and never deleted', async () => {
  const [kept] = await unchosen().keep(path, [left('Mine')])
  const [name = ''] = readdirSync(folder)
  const whole = readFileSync(join(folder, name), 'utf8')
  writeFileSync(join(folder, `${name.slice(0, 33)}${'0'.repeat(32)}.json`), whole)
  writeFileSync(join(folder, 'foreign.json'), '{}')
  expect(await unchosen().list(path)).toEqual([kept])
  await unchosen().clean()
  expect(readdirSync(join(folder, 'broken'))).toHaveLength(2)
  expect(said).toHaveLength(2)
  truncateSync(join(folder, name), whole.length - 5)
  expect(await unchosen().read(path, kept?.id ?? '')).toBeNull()
  expect(readdirSync(join(folder, 'broken'))).toHaveLength(3)
})

test('the longest path and the longest names are read again', async () => {
  const long = `${'\u0001'.repeat(MAX_PATH_LETTERS - 3)}.md`
  const keys = Array.from({ length: 30 }, (_, index) => `${'\u2028'.repeat(200)}${index}: x\n`).join('')
  const texts = { base: titled('Chosen'), text: `---\ntitle: Chosen\n${keys}---\n` }
  const [kept] = await unchosen().keep(long, [{ side: 'mine', ...texts }])
  expect(kept?.fields.length).toBeGreaterThan(0)
  expect(await unchosen().list(long)).toEqual([kept])
  expect(await unchosen().read(long, kept?.id ?? '')).toEqual(texts)
})

test('all of it together has an end: the oldest goes first, and is named', async () => {
  const large = (title: string): Unchosen => ({ side: 'mine', base: '', text: titled(title, 'x'.repeat(5_900_000)) })
  const texts = Array.from({ length: Math.ceil(MAX_UNCHOSEN_MB / 5.9) }, (_, index) => large(`Text ${index}`))
  const kept = unchosen()
  await kept.keep('_news/old.md', [left('The oldest')])
  for (const text of texts) {
    clock += 1
    await kept.keep(path, [text])
  }
  expect(await unchosen().list('_news/old.md')).toEqual([])
  const heads = await unchosen().list(path)
  expect(heads).toHaveLength(texts.length - 1)
  expect(await unchosen().read(path, heads[0]?.id ?? '')).toMatchObject({ text: texts.at(-1)?.text })
  expect(said[0]).toContain('Title of _news/old.md, 13 June 2026')
  expect(said).toHaveLength(2)
})
