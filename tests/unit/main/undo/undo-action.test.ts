import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ChangedFile, changedFileOf, movedFileOf } from '../../../../src/main/articles/action'
import { saveArticle } from '../../../../src/main/articles/save-article'
import { undoAction } from '../../../../src/main/undo/undo-action'

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
  const undone = await undoAction({
    root,
    action: { version: 2, label: 'Publish', at: 0, spent: false, files, decisions: [] },
    inPath: (_path, job) => job(),
    takeBack: async () => [],
    moved: () => {},
    wrote: () => {},
    progress: () => {},
  })
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
