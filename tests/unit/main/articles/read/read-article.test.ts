import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticle } from '../../../../../src/main/articles/read/read-article'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-read-')))
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('text is read whole: byte order mark, CRLF and all', async () => {
  const text = '\uFEFF---\r\ntitle: x\r\n---\r\n'
  expect(await readArticle(file('bom.md', text))).toMatchObject({ kind: 'text', text })
})

test('what is no text says why, with a preview where there is something to show', async () => {
  const code = async (path: string) => {
    const read = await readArticle(path)
    return read.kind === 'refused' ? [read.reason.code, read.preview?.slice(0, 3) ?? null] : read.kind
  }
  mkdirSync(join(folder, 'folder.md'))
  symlinkSync('bom.md', join(folder, 'link.md'))
  expect(await code(file('latin.md', Buffer.from([0x61, 0x62, 0xff])))).toEqual(['not-utf8', 'ab\uFFFD'])
  expect(await readArticle(file('older.md', Buffer.from([0x61, 0x80, 0xff])), 'windows-1252')).toMatchObject({
    text: 'a€ÿ',
    misread: 'a\uFFFD\uFFFD',
  })
  expect(await readArticle(file('utf8.md', Buffer.from('a€')), 'windows-1252')).toMatchObject({
    text: 'a€',
    misread: null,
  })
  expect(await readArticle(file('utf16.md', Buffer.from([0xff, 0xfe, 0x61, 0])), 'windows-1252')).toMatchObject({
    reason: { code: 'binary' },
  })
  expect(await code(file('nul.md', 'ab\0c'))).toEqual(['binary', 'ab\0'])
  expect(await code(file('large.md', 'x'.repeat(5_000_001)))).toEqual(['too-large', 'xxx'])
  expect(await code(file('just.md', 'x'.repeat(5_000_000)))).toBe('text')
  expect(await code(join(folder, 'folder.md'))).toEqual(['folder', null])
  // Who reads has resolved links before: one that is here now was put in the file's place.
  expect(await code(join(folder, 'link.md'))).toEqual(['link', null])
  expect(await code(join(folder, 'none.md'))).toEqual(['missing', null])
})

test.skipIf(process.platform === 'win32')('a pipe is refused and never waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.md')])
  expect(await readArticle(join(folder, 'pipe.md'))).toMatchObject({ reason: { code: 'not-a-file' } })
})

test.skipIf(process.getuid?.() === 0)('no permission is said', async () => {
  const path = file('closed.md', 'x')
  execFileSync('chmod', ['000', path])
  expect(await readArticle(path)).toMatchObject({ reason: { code: 'no-permission' } })
})

test.skipIf(process.platform !== 'linux')('a folder above that became a link since is not gone through', async () => {
  mkdirSync(join(folder, 'site'))
  mkdirSync(join(folder, 'outside'))
  const outside = file('outside/a.md', 'secret')
  symlinkSync('../outside', join(folder, 'site/_news'))
  const read = await readArticle(join(folder, 'site/_news/a.md'))
  expect(read).toMatchObject({ kind: 'refused', reason: { code: 'folder-moved' }, preview: null })
  expect(await readArticle(outside)).toMatchObject({ kind: 'text' })
})

test('a file that is replaced while it is read is read', async () => {
  for (let round = 0; round < 20; round += 1) {
    const reading = readArticle(file('swapped.md', 'old'))
    renameSync(file('new.md', 'new'), join(folder, 'swapped.md'))
    expect(await reading).toMatchObject({ kind: 'text' })
  }
})
