import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type ChangedFile,
  changedFileOf,
  type DecidedArticle,
  listedTopicOf,
  movedFileOf,
} from '../../../../src/main/articles/action'
import { saveArticle } from '../../../../src/main/articles/save-article'
import { undoAction } from '../../../../src/main/undo/undo-action'

/** Undoes an action of these files in a folder, without a library. */
const undo = (root: string, files: readonly ChangedFile[], decisions: readonly DecidedArticle[] = []) =>
  undoAction({
    root,
    action: { version: 2, label: 'Publish', at: 0, spent: false, files: [...files], decisions: [...decisions] },
    inPath: (_path, job) => job(),
    takeBack: async () => [],
    moved: () => {},
    wrote: () => {},
    progress: () => {},
  })
const posix = test.skipIf(process.platform === 'win32')
const before = '---\ntitle: T\npublished: false\n---\nbody\n'
const after = before.replace('false', 'true')

posix('a file that got a second name since is left alone and named; a read-only one is put back', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-undo-')))
  mkdirSync(join(root, '_news'))
  const [linked, locked] = ['_news/linked.md', '_news/locked.md']
  const files: ChangedFile[] = []
  for (const path of [linked, locked]) {
    writeFileSync(join(root, path), before)
    await saveArticle({ root, path, base: before, text: after, replace: false })
    files.push(changedFileOf(path, 'T', { before, after }))
  }
  linkSync(join(root, linked), join(root, 'second.md'))
  chmodSync(join(root, locked), 0o444)
  const undone = await undo(root, files)
  expect(undone.files.map(({ path }) => path)).toEqual([locked])
  expect(undone.left).toMatchObject([{ path: linked, reason: { code: 'hard-link' } }])
  expect(undone.left[0]?.reason.message).toBe('The file has a second name on the disk; saving would part the two.')
  expect(readFileSync(join(root, 'second.md'), 'utf8')).toBe(after)
  expect(statSync(join(root, 'second.md')).nlink).toBe(2)
  expect(readFileSync(join(root, locked), 'utf8')).toBe(before)
})

test('what stays published of many that were moved stays decided', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-undo-')))
  for (const folder of ['_drafts', '_posts']) mkdirSync(join(root, folder))
  const moved = (name: string): ChangedFile => {
    const path = `_posts/2024-06-01-${name}.md`
    writeFileSync(join(root, path), after)
    return movedFileOf(`_drafts/${name}.md`, name, { before: after, after }, path, true)
  }
  const files = [moved('one'), moved('other')]
  writeFileSync(join(root, '_drafts/other.md'), 'another')
  const decisions = files.map(({ movedFrom = '', title }) => ({
    path: movedFrom,
    title,
    before: null,
    after: 'published' as const,
  }))
  const takenBack: string[] = []
  const undone = await undoAction({
    root,
    action: { version: 2, label: 'Publish', at: 0, spent: false, files, decisions },
    inPath: (_path, job) => job(),
    takeBack: async (some) => {
      takenBack.push(...some.map(({ path }) => path))
      return []
    },
    moved: () => {},
    wrote: () => {},
    progress: () => {},
  })
  expect(undone.left).toMatchObject([{ title: 'other', reason: { code: 'taken' } }])
  expect(takenBack).toEqual(['_drafts/one.md'])
})

test('what an undo that was killed put back is back already, and its decisions are taken back with the rest', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-undo-')))
  for (const folder of ['_news', '_drafts', '_posts', '_data/topics'])
    mkdirSync(join(root, folder), { recursive: true })
  const write = (path: string, text: string): void => writeFileSync(join(root, path), text)
  const made = (path: string, text: string): ChangedFile => {
    write(path, text)
    return changedFileOf(path, path, { before, after })
  }
  const moves = (name: string, title: string): ChangedFile =>
    movedFileOf(`_drafts/${name}.md`, title, { before, after }, `_posts/2024-06-01-${name}.md`, true)
  // Its text was written, and its file not yet moved.
  write('_posts/2024-06-01-half.md', before)
  write('_drafts/whole.md', before)
  const { beforeHash: _, ...older } = made('_news/older.md', before)
  const files = [
    made('_news/back.md', before),
    made('_news/stands.md', after),
    made('_news/changed.md', `${after}more\n`),
    older,
    moves('half', 'half'),
    moves('whole', 'whole'),
    listedTopicOf('_data/topics/fog.yaml', 'fog', 'name: Fog\n'),
  ]
  const decisions = files.map(({ path, movedFrom = path }) => ({
    path: movedFrom,
    title: '',
    before: null,
    after: 'published' as const,
  }))
  const undone = await undo(root, files, decisions)
  const paths = (some: readonly { readonly path: string }[]) => some.map(({ path }) => path).sort()
  expect(paths(undone.already)).toEqual(['_data/topics/fog.yaml', '_news/back.md', '_posts/2024-06-01-whole.md'])
  expect(paths(undone.files)).toEqual(['_news/stands.md', '_posts/2024-06-01-half.md'])
  expect(paths(undone.left)).toEqual(['_news/changed.md', '_news/older.md'])
  expect(paths(undone.decisions)).toEqual([
    '_data/topics/fog.yaml',
    '_drafts/half.md',
    '_drafts/whole.md',
    '_news/back.md',
    '_news/stands.md',
  ])
  for (const path of ['_news/back.md', '_news/stands.md', '_drafts/half.md', '_drafts/whole.md'])
    expect(readFileSync(join(root, path), 'utf8')).toBe(before)
  expect(readdirSync(join(root, '_posts'))).toEqual([])
})
