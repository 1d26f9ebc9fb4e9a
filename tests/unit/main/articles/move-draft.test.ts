import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type ChangedFile, movedFileOf } from '../../../../src/main/articles/action'
import { changeArticle, tryChange } from '../../../../src/main/articles/save-article'
import { loadExchange } from '../../../../src/main/articles/write/exchange'
import { undoAction } from '../../../../src/main/undo/undo-action'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import type { FieldTable } from '../../../../src/shared/fields/table/table'

const table: FieldTable = {
  ...newsroomTable,
  site: 'jekyll',
  roles: { ...newsroomTable.roles, date: ['date'] },
  switch: { key: 'published', form: 'published', published: [], unpublished: [], hasDrafts: true, readsTexts: true },
}
const [from, to] = ['_drafts/eel.md', '_posts/2024-06-01-eel.md']

let root = ''
/** What is done just before the system's move of each number. */
let before: (() => void)[] = []
const exchange = await loadExchange()
const real = exchange?.move
if (exchange !== null) {
  const move: typeof exchange.move = (...names) => {
    before.shift()?.()
    real?.(...names)
  }
  Object.assign(exchange, { move })
}
afterAll(() => void (exchange !== null && Object.assign(exchange, { move: real })))
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-draft-')))
  for (const folder of ['_drafts', '_posts']) mkdirSync(join(root, folder))
})
const put = (path: string, text: string): void => writeFileSync(join(root, path), text)
const textAt = (path: string): string => readFileSync(join(root, path), 'utf8')
const files = (): readonly string[] =>
  ['_drafts', '_posts'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))

const fail = (): void => {
  throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
}

const publishing = (path = from) => ({ root, path, table, changes: [{ kind: 'publish' }], replace: false }) as const

test.each([
  ['TOML', '+++\ntitle = "Eel"\n+++\nBody\n'],
  ['JSON', '{"title": "Eel"}\n\nBody\n'],
  ['broken YAML', '---\ntitle: a: b: c\n---\nBody\n'],
  ['marks of git', '---\ntitle: Eel\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n---\nBody\n'],
])('a draft in %s, which nothing else changes, is not published by a move', async (_, text) => {
  put(from, text)
  const said = await changeArticle({ ...publishing(), changes: [{ kind: 'addTopic', topic: 'Fish' }] })
  const tried = await tryChange(publishing())
  const { outcome } = await changeArticle(publishing())
  expect(outcome).toEqual(said.outcome)
  expect(outcome.kind).toBe('refused')
  expect(tried.outcome).toEqual(outcome)
  expect(files()).toEqual([from])
})

test.each([
  ['_drafts/eel.md', '2024-13-45', 'There is no month 13.'],
  ['_drafts/2024-99-99-eel.md', '2024-06-01', 'There is no month 99.'],
  ['_drafts/eel\nskin.md', '2024-06-01', 'Its name holds a line break.'],
])('the draft %j of %s stays where it is, and the reason is said', async (path, date, message) => {
  put(path, `---\ntitle: Eel\ndate: ${date}\n---\n`)
  const refused = { kind: 'refused', reason: { message: expect.stringContaining(message) } }
  expect((await tryChange(publishing(path))).outcome).toMatchObject(refused)
  expect((await changeArticle(publishing(path))).outcome).toMatchObject(refused)
  expect(files()).toEqual([path])
})

test('a draft is published by its move, whose line says where to', async () => {
  const text = '---\ntitle: Eel\ndate: 2024-06-01\n---\n'
  put(from, text)
  const done = await changeArticle(publishing())
  expect(done).toMatchObject({ outcome: { kind: 'saved', proof: { summary: `${from} → ${to}` } }, movedTo: to })
  expect(textAt(to)).toBe(text)
  expect(existsSync(join(root, from))).toBe(false)
})

test.runIf(exchange !== null)(
  'a version that another program saves just before the move is the one that is published',
  async () => {
    const theirs = '---\ntitle: Their eel\ndate: 2024-07-02\n---\n'
    put(from, '---\ntitle: Eel\ndate: 2024-06-01\n---\n')
    const save = (): void => {
      put('theirs', theirs)
      renameSync(join(root, 'theirs'), join(root, from))
    }
    before = [save]
    const done = await changeArticle(publishing())
    const moved = '_posts/2024-07-02-eel.md'
    expect(done).toMatchObject({ outcome: { kind: 'saved', text: theirs }, before: theirs, movedTo: moved })
    expect(files()).toEqual([moved])
    expect(textAt(moved)).toBe(theirs)
  },
)

test('the dry run says it too where the new place is taken, or its folder is a link', async () => {
  put(from, '---\ntitle: Eel\ndate: 2024-06-01\n---\n')
  put(to, 'another')
  expect((await tryChange(publishing())).outcome).toMatchObject({ kind: 'refused', reason: { code: 'taken' } })
  rmSync(join(root, '_posts'), { recursive: true })
  mkdirSync(join(root, '_site'))
  symlinkSync('_site', join(root, '_posts'))
  expect((await tryChange(publishing())).outcome).toMatchObject({ kind: 'refused', reason: { code: 'elsewhere' } })
})

describe('a draft that says published: false', () => {
  const hidden = '---\ntitle: Eel\ndate: 2024-06-01\npublished: false\n---\nBody\n'
  const shown = hidden.replace('false', 'true')
  beforeEach(() => put(from, hidden))

  test('is published by both: its move and the line of its key', async () => {
    const proof = {
      summary: `${from} → ${to} · published: false → true · 1 line`,
      lines: [
        { line: 1, before: from, after: to },
        { line: 4, before: 'published: false', after: 'published: true' },
      ],
    }
    expect((await tryChange(publishing())).outcome).toMatchObject({ kind: 'saved', text: shown, proof })
    expect(textAt(from)).toBe(hidden)
    const done = await changeArticle(publishing())
    expect(done).toMatchObject({ outcome: { kind: 'saved', text: shown, proof }, before: hidden, movedTo: to })
    expect([files(), textAt(to)]).toEqual([[to], shown])
  })

  test.runIf(exchange !== null)('keeps its key where its move fails', async () => {
    before = [fail]
    expect((await changeArticle(publishing())).outcome).toMatchObject({ kind: 'refused' })
    expect([files(), textAt(from)]).toEqual([[from], hidden])
  })

  test('and has both names, as a kill once left it, is one file with the new one', async () => {
    linkSync(join(root, from), join(root, to))
    expect((await changeArticle(publishing())).outcome.kind).toBe('saved')
    expect([files(), textAt(to)]).toEqual([[to], shown])
  })

  test('gets both back by undo, or keeps both', async () => {
    await changeArticle(publishing())
    const file = movedFileOf(from, 'Eel', { before: hidden, after: shown }, to, true)
    expect(file).toMatchObject({ lineCount: 1, published: true, movedFrom: from })
    put(from, 'another draft')
    expect((await undo(file)).left).toMatchObject([{ reason: { code: 'taken' } }])
    expect([textAt(from), textAt(to)]).toEqual(['another draft', shown])
    rmSync(join(root, from))
    expect((await undo(file)).left).toEqual([])
    expect([files(), textAt(from)]).toEqual([[from], hidden])
  })
})

test('what no key says is published isn’t said to be by a move', async () => {
  const text = '---\ntitle: Eel\ndate: 2024-06-01\ndraft: true\n---\n'
  put(from, text)
  expect((await changeArticle(publishing())).outcome).toMatchObject({ kind: 'refused', reason: { code: 'bad-edit' } })
  expect([files(), textAt(from)]).toEqual([[from], text])
})

const undo = (file: ChangedFile) =>
  undoAction({
    root,
    action: { version: 2, label: 'Publish', at: 0, spent: false, files: [file], decisions: [] },
    inPath: (_path, job) => job(),
    takeBack: async () => [],
    wrote: () => {},
    moved: () => {},
    progress: () => {},
  })
