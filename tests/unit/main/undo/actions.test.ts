import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changedFileOf, movedFileOf } from '../../../../src/main/articles/action'
import { createActions } from '../../../../src/main/undo/actions'
import { undoAction } from '../../../../src/main/undo/undo-action'
import { MAX_PATH_LETTERS } from '../../../../src/shared/article/article-text'

const DAY = 24 * 60 * 60 * 1_000
/** Noon, local time. */
const noon = new Date(2026, 5, 13, 12).getTime()

let root: string
let folder: string
let said: string[]
let now: number
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-undo-')))
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-undo-data-')), 'undo')
  said = []
  now = noon
})
type Actions = ReturnType<typeof createActions>
const open = (): Actions => createActions({ root, folder, now: () => now, say: (message) => said.push(message) })

async function act(actions: Actions, ...files: [path: string, before: string, after: string][]): Promise<number> {
  for (const [path, , after] of files) writeFileSync(join(root, path), after)
  const label = `Save: ${files[0]?.[2]}`
  const changed = files.map(([path, before, after]) => changedFileOf(path, path, { before, after }))
  return actions.add({ label, files: changed, decisions: [] })
}
const lastLabel = async (actions: Actions) => (await actions.read(null))?.action.label

test('the newest that can be undone comes first, also in another run', async () => {
  const actions = open()
  expect(await actions.read(null)).toBeNull()
  await act(actions, ['a.md', 'one', 'two'])
  const second = await act(actions, ['a.md', 'two', 'three'])
  const found = await open().read(null)
  expect(found).toMatchObject({ number: second, action: { label: 'Save: three', spent: false } })
  if (found !== null) await actions.settle(second, { ...found.action, files: [] })
  expect(await lastLabel(actions)).toBe('Save: two')
  expect(await lastLabel(open())).toBe('Save: two')
  expect(await actions.read(second)).toBeNull()
})

test('what an undo left is spent: it stays in the day’s list, and Undo goes on to the one before', async () => {
  const actions = open()
  await act(actions, ['a.md', 'one', 'two'])
  const both = await act(actions, ['b.md', 'one', 'two'], ['c.md', 'one', 'two'])
  const found = await actions.read(both)
  if (found === null) throw new Error('no action')
  await actions.settle(both, { ...found.action, spent: true, files: found.action.files.slice(1) })
  for (const again of [actions, open()]) {
    expect((await again.read(null))?.number).toBe(both - 1)
    const today = await again.today()
    expect(today.actions.map((one) => one.files.map((file) => file.path))).toEqual([['a.md'], ['c.md']])
    expect(today.undo).toBe('Save: two')
  }
})

test('200 are kept, and all of today', async () => {
  const actions = open()
  now = noon - DAY
  for (let index = 0; index < 203; index += 1) await act(actions, ['a.md', `${index}`, `${index + 1}`])
  expect(readdirSync(folder)).toHaveLength(203)
  now = noon
  await act(actions, ['a.md', '203', '204'])
  expect(readdirSync(folder)).toHaveLength(200)
  for (let index = 204; index < 410; index += 1) await act(actions, ['a.md', `${index}`, `${index + 1}`])
  expect(readdirSync(folder)).toHaveLength(207)
  expect((await open().today()).actions).toHaveLength(207)
})

test('yesterday’s are not of the day, and can be undone', async () => {
  const actions = open()
  now = noon - DAY
  await act(actions, ['a.md', 'one', 'two'])
  expect((await actions.today()).actions).toHaveLength(1)
  now = noon
  expect(await actions.today()).toEqual({ actions: [], undo: 'Save: two' })
  expect((await actions.read(null))?.action.files).toHaveLength(1)
})

test('a torn entry is moved aside and said; the one before it is the last', async () => {
  await act(open(), ['a.md', 'one', 'two'])
  writeFileSync(join(folder, '000000002.json'), '{"version":2,"la')
  const again = open()
  expect(await lastLabel(again)).toBe('Save: two')
  expect(said).toHaveLength(1)
  expect(readdirSync(join(folder, 'broken'))).toHaveLength(1)
  // Its number isn't given again: a window may still name it.
  expect(await act(again, ['a.md', 'two', 'three'])).toBe(3)
})

test('a run that was killed is an action of what it wrote', async () => {
  const { notes } = await open().begin('Publish 3 articles')
  const names = ['a.md', 'b.md', 'c.md']
  for (const path of names) {
    writeFileSync(join(root, path), 'one')
    await notes.file(changedFileOf(path, path, { before: 'one', after: 'two' }))
  }
  // Killed after the notes of all three: c was not written, and the last line is torn.
  writeFileSync(join(root, 'a.md'), 'two')
  writeFileSync(join(root, 'b.md'), 'two, and changed since')
  const [name = ''] = readdirSync(folder)
  writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}{"file":{"pa`)

  const again = open()
  const found = await again.read(null)
  expect(found?.action.files.map((file) => file.path)).toEqual(['a.md', 'b.md'])
  expect(said).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['000000001.json'])
  if (found === null) return
  const undone = await undoAction({
    root,
    action: found.action,
    inPath: (_path, job) => job(),
    takeBack: async () => [],
    moved: () => {},
    wrote: () => {},
    progress: () => {},
  })
  expect(undone.files.map((file) => file.path)).toEqual(['a.md'])
  expect(undone.left).toMatchObject([{ path: 'b.md', reason: { code: 'changed' } }])
  expect(names.map((path) => readFileSync(join(root, path), 'utf8'))).toEqual(['one', 'two, and changed since', 'one'])
})

test('a run that did nothing leaves nothing; foreign notes are moved aside', async () => {
  const { finish } = await open().begin('Publish 3 articles')
  expect(await finish({ label: '', files: [], decisions: [] })).toBeNull()
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(join(folder, '000000007.running'), 'what is this\n')
  expect(await open().read(null)).toBeNull()
  expect(readdirSync(join(folder, 'broken'))).toHaveLength(1)
  expect(said).toHaveLength(1)
})

test('notes that the disk doesn’t give hold nothing up: they stay, are said, and their number isn’t given again', async () => {
  mkdirSync(join(folder, '000000003.running'), { recursive: true })
  const actions = open()
  expect(await actions.read(null)).toBeNull()
  expect(await act(actions, ['a.md', 'one', 'two'])).toBe(4)
  expect(await lastLabel(actions)).toBe('Save: two')
  expect(readdirSync(folder)).toEqual(['000000003.running', '000000004.json'])
  expect(said).toHaveLength(1)
})

describe('of a move that a killed run noted', () => {
  const [from, to] = ['_drafts/a.md', '_posts/2024-06-01-a.md']
  const moves = (after: string) => movedFileOf(from, 'A', { before: 'one\n', after }, to, true)
  /** What is undone after a restart, with the paths and what lies there then. */
  const undoAfter = async (after: string, happened: () => void) => {
    for (const name of ['_drafts', '_posts']) mkdirSync(join(root, name))
    writeFileSync(join(root, from), 'one\n')
    await (await open().begin('Publish 1 article')).notes.file(moves(after))
    happened()
    const found = await open().read(null)
    if (found === null) return null
    const { left } = await undoAction({
      root,
      action: found.action,
      inPath: (_path, job) => job(),
      takeBack: async () => [],
      moved: () => {},
      wrote: () => {},
      progress: () => {},
    })
    return { left, lines: found.action.files.map(({ lines, lineCount }) => [lines.length, lineCount]) }
  }
  const written = (path: string, text: string) => writeFileSync(join(root, path), text)
  const there = () =>
    ['_drafts', '_posts'].flatMap((name) =>
      readdirSync(join(root, name)).map((file) => [file, readFileSync(join(root, name, file), 'utf8')]),
    )

  test.each(['one\n', 'two\n'])('nothing happened: nothing is undone, to %j', async (after) => {
    expect(await undoAfter(after, () => {})).toBeNull()
  })

  test.each(['one\n', 'two\n'])(
    'another file has its new name, with the same text: nothing is undone, to %j',
    async (after) => {
      expect(await undoAfter(after, () => written(to, after))).toBeNull()
    },
  )

  test('its text was written, and its move not begun: its text is put back', async () => {
    expect(await undoAfter('two\n', () => written(from, 'two\n'))).toEqual({ left: [], lines: [[1, 1]] })
  })

  test.each(['one\n', 'two\n'])('it was moved: both are taken back, of %j', async (after) => {
    const happened = (): void => {
      written(from, after)
      renameSync(join(root, from), join(root, to))
    }
    const lines = after === 'one\n' ? [[1, 0]] : [[2, 1]]
    expect(await undoAfter(after, happened)).toEqual({ left: [], lines })
  })

  test('it had both names by then, as an older release left it: it gets the old one alone', async () => {
    expect(await undoAfter('one\n', () => linkSync(join(root, from), join(root, to)))).toMatchObject({ left: [] })
  })

  afterEach(() => expect(there().filter(([name]) => name === 'a.md')).toEqual([['a.md', 'one\n']]))
})

test('a note behind a torn one counts', async () => {
  const { notes } = await open().begin('Publish 2 articles')
  for (const path of ['a.md', 'b.md']) {
    writeFileSync(join(root, path), 'one')
    await notes.file(changedFileOf(path, path, { before: 'one', after: 'two' }))
    const file = join(folder, '000000001.running')
    if (path === 'a.md') truncateSync(file, readFileSync(file).length - 9)
    else writeFileSync(join(root, path), 'two')
  }
  expect((await open().read(null))?.action.files.map((file) => file.path)).toEqual(['b.md'])
})

const odd = [
  '.git/hooks/post-commit',
  '_news/.git/x.md',
  '_news/GIT~1/x.md',
  '../a.md',
  '_news/../../a.md',
  '/etc/a.md',
  'C:/a.md',
  '_data/topics/a.md',
  '_data/topics/a/b.yaml',
  '_data/a.yaml',
  'node_modules/a.md',
  '.copydesk/a.md',
  '_news/a.sh',
  '_news/a.md\0',
  '_news//a.md',
  `_news/${'a'.repeat(MAX_PATH_LETTERS)}.md`,
  '',
]

test.each(odd)('an action that names %j, which no article is called, is moved aside and said', async (path) => {
  const actions = open()
  await act(actions, ['a.md', 'one', 'two'])
  await act(actions, ['a.md', 'two', 'three'])
  const name = '000000002.json'
  const text = readFileSync(join(folder, name), 'utf8')
  const decided = `"decisions":[{"path":${JSON.stringify(path)},"title":"","before":null,"after":"pass"}]`
  for (const foreign of [
    text.replace('"path":"a.md"', `"path":${JSON.stringify(path)}`),
    text.replace('"decisions":[]', decided),
  ]) {
    expect(foreign).not.toBe(text)
    writeFileSync(join(folder, name), foreign)
    expect(await lastLabel(open())).toBe('Save: two')
    expect(readdirSync(folder)).toEqual(['000000001.json', 'broken'])
  }
  expect(said).toHaveLength(2)
})

test('notes that name what no article is called are moved aside and said', async () => {
  for (const path of odd) {
    const { notes } = await open().begin('Publish 1 article')
    await notes.file({ ...changedFileOf('a.md', '', { before: 'one', after: 'two' }), path })
    await notes.close()
    expect(await open().read(null), path).toBeNull()
  }
  const { notes } = await open().begin('Pass 1 article')
  await notes.decisions([{ path: '.git/config', title: '', before: null, after: 'pass' }])
  expect(await open().read(null)).toBeNull()
  expect(readdirSync(folder)).toEqual(['broken'])
  expect(said).toHaveLength(odd.length + 1)
})
