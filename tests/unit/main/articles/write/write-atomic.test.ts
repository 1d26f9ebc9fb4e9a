import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { temporaryOf } from '../../../../../src/main/articles/write/beside'
import { sweepStale, writeAtomic } from '../../../../../src/main/articles/write/write-atomic'
import { hashOf } from '../../../../../src/main/files/hash'

const old = '---\ntitle: old\n---\n'
const text = '---\r\ntitle: new\r\n---\r\n'
let folder: string
let file: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-write-')))
  file = join(folder, 'a.md')
  writeFileSync(file, old)
})

const write = (more: Partial<Parameters<typeof writeAtomic>[0]> = {}) =>
  writeAtomic({ file, text, baseHash: hashOf(old), replace: false, ...more })
const content = () => readFileSync(file, 'utf8')
const names = () => readdirSync(folder)
const posix = test.skipIf(process.platform === 'win32')

test('the new bytes stand there, CRLF kept, and nothing beside them', async () => {
  expect(await write()).toEqual({ kind: 'written', hash: hashOf(text) })
  expect(content()).toBe(text)
  expect(names()).toEqual(['a.md'])
})

posix('a name as long as names may be is saved; what a killed save of it leaves is found by its ending', async () => {
  for (const name of ['é'.repeat(119), 'a'.repeat(239), 'é'.repeat(126)].map((long) => `${long}.md`)) {
    const long = join(folder, name)
    writeFileSync(long, old)
    expect(Buffer.byteLength(basename(temporaryOf(long)))).toBeLessThanOrEqual(255)
    expect(basename(temporaryOf(long))).toMatch(/^\..*\.copydesk-new$/)
    expect(await write({ file: long })).toMatchObject({ kind: 'written' })
    expect(readFileSync(long, 'utf8')).toBe(text)
  }
  expect(temporaryOf(join(folder, 'a.md'))).toBe(join(folder, '.a.md.copydesk-new'))
  expect(names()).toHaveLength(4)
})

test('a change of the same length and time is seen', async () => {
  const { atime, mtime } = statSync(file)
  const theirs = old.replace('old', 'odd')
  writeFileSync(join(folder, 'b'), theirs)
  utimesSync(join(folder, 'b'), atime, mtime)
  renameSync(join(folder, 'b'), file)
  expect(await write()).toEqual({ kind: 'moved' })
  expect(content()).toBe(theirs)
  expect(names()).toEqual(['a.md'])
})

posix.each([0o600, 0o644, 0o664, 0o755])('mode %o survives', async (mode) => {
  chmodSync(file, mode)
  await write()
  expect(statSync(file).mode & 0o777).toBe(mode)
})

posix('a read-only file asks first, by its mode even as root; replaced, it stays read-only', async () => {
  chmodSync(file, 0o444)
  expect(await write()).toMatchObject({ kind: 'ask', reason: { code: 'read-only' } })
  expect(content()).toBe(old)
  expect(await write({ replace: true })).toMatchObject({ kind: 'written' })
  expect(statSync(file).mode & 0o777).toBe(0o444)
})

posix('a second name on the disk asks first; replaced, the other name keeps the old text', async () => {
  linkSync(file, join(folder, 'other.txt'))
  expect(await write()).toMatchObject({ kind: 'ask', reason: { code: 'hard-link' } })
  expect(await write({ replace: true })).toMatchObject({ kind: 'written' })
  expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toBe(old)
})

test.skipIf(process.getuid?.() !== 0)('a foreign owner asks first; root keeps the owner', async () => {
  chownSync(file, 12345, 12345)
  expect(await write()).toMatchObject({ kind: 'ask', reason: { code: 'foreign-owner' } })
  expect(await write({ replace: true })).toMatchObject({ kind: 'written' })
  expect(statSync(file).uid).toBe(12345)
})

test("another writer's lock is respected and left alone", async () => {
  writeFileSync(temporaryOf(file), 'half')
  expect(await write({ patience: 100 })).toMatchObject({ kind: 'refused', reason: { code: 'locked' } })
  expect(content()).toBe(old)
  expect(readFileSync(temporaryOf(file), 'utf8')).toBe('half')
})

test('a lock that is given back in time is waited for', async () => {
  writeFileSync(temporaryOf(file), 'half')
  setTimeout(() => renameSync(temporaryOf(file), join(folder, 'gone')), 100)
  expect(await write({ patience: 60_000 })).toMatchObject({ kind: 'written' })
})

test('what a killed run left more than ten seconds ago is swept', async () => {
  writeFileSync(temporaryOf(file), 'half')
  const then = Date.now() / 1000 - 11
  utimesSync(temporaryOf(file), then, then)
  expect(await write({ patience: 0 })).toMatchObject({ kind: 'written' })
  expect(names()).toEqual(['a.md'])
  expect(await sweepStale(temporaryOf(file))).toBe(true)
})

test('what a run whose clock ran ahead left is swept too', async () => {
  writeFileSync(temporaryOf(file), 'half')
  utimesSync(temporaryOf(file), new Date('2096-01-01'), new Date('2096-01-01'))
  expect(await write({ patience: 0 })).toMatchObject({ kind: 'written' })
  expect(names()).toEqual(['a.md'])
})

posix.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['a link', (path: string) => symlinkSync('nowhere', path)],
  ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
])('%s where the save is written is named at once and left there', async (_what, put) => {
  put(temporaryOf(file))
  const outcome = await write({ patience: 60_000 })
  expect(outcome).toMatchObject({ kind: 'refused', reason: { code: 'in-the-way' } })
  expect(outcome.kind === 'refused' && outcome.reason.message).toContain('.a.md.copydesk-new')
  expect(names()).toHaveLength(2)
  expect(content()).toBe(old)
})

posix('a link or a pipe that took the file’s place is no file to replace', async () => {
  for (const put of [() => symlinkSync('b.md', file), () => execFileSync('mkfifo', [file])]) {
    renameSync(file, join(folder, 'b.md'))
    put()
    expect(await write()).toMatchObject({ kind: 'refused', reason: { code: 'not-a-file' } })
    renameSync(join(folder, 'b.md'), file)
  }
  expect(content()).toBe(old)
})

posix('a folder above that became a link is refused, and nothing is written where that leads', async () => {
  mkdirSync(join(folder, 'site'))
  mkdirSync(join(folder, 'outside'))
  for (const one of ['site', 'outside']) writeFileSync(join(folder, one, 'a.md'), old)
  renameSync(join(folder, 'site'), join(folder, 'was'))
  symlinkSync('outside', join(folder, 'site'))
  expect(await write({ file: join(folder, 'site/a.md') })).toMatchObject({ reason: { code: 'folder-moved' } })
  expect(readdirSync(join(folder, 'outside'))).toEqual(['a.md'])
  expect(readFileSync(join(folder, 'outside/a.md'), 'utf8')).toBe(old)
})

test('a file that is gone, a folder and half a character are refused', async () => {
  expect(await write({ text: 'a\ud800b' })).toMatchObject({ reason: { code: 'not-text' } })
  expect(await write({ file: join(folder, 'none.md') })).toMatchObject({ reason: { code: 'missing' } })
  mkdirSync(join(folder, 'folder.md'))
  expect(await write({ file: join(folder, 'folder.md') })).toMatchObject({ reason: { code: 'not-a-file' } })
  expect(content()).toBe(old)
})

function mountTiny(target: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', target], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

posix('a full disk leaves the old bytes and nothing beside them', async (context) => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  // Only root may mount, and not in every container.
  if (!mountTiny(disk)) return context.skip()
  try {
    const full = join(disk, 'a.md')
    writeFileSync(full, old)
    const outcome = await write({ file: full, text: 'x'.repeat(200_000) })
    expect(outcome).toMatchObject({ kind: 'refused', reason: { code: 'disk-full' } })
    expect(readFileSync(full, 'utf8')).toBe(old)
    expect(existsSync(temporaryOf(full))).toBe(false)
  } finally {
    execFileSync('umount', [disk])
  }
})

posix('what a rename would lose is asked about as it is when the save has waited for its turn', async () => {
  const wait = async (meanwhile: () => void) => {
    writeFileSync(temporaryOf(file), '')
    const writing = write({ patience: 60_000 })
    setTimeout(() => {
      meanwhile()
      rmSync(temporaryOf(file))
    }, 200)
    return writing
  }
  // A mode that changed is looked at again by who saves.
  expect(await wait(() => chmodSync(file, 0o640))).toEqual({ kind: 'moved' })
  expect(await wait(() => linkSync(file, join(folder, 'second.md')))).toMatchObject({
    kind: 'ask',
    reason: { code: 'hard-link' },
  })
  expect(content()).toBe(old)
  expect(statSync(join(folder, 'second.md')).nlink).toBe(2)
  rmSync(join(folder, 'second.md'))
  expect(await wait(() => chmodSync(file, 0o444))).toMatchObject({ kind: 'moved' })
  expect(names()).toEqual(['a.md'])
})

posix('a yes to a file that is read-only is none to a second name', async () => {
  chmodSync(file, 0o444)
  linkSync(file, join(folder, 'second.md'))
  expect(await write({ replace: 'read-only' })).toMatchObject({ kind: 'ask', reason: { code: 'hard-link' } })
  rmSync(join(folder, 'second.md'))
  expect(await write({ replace: 'read-only' })).toMatchObject({ kind: 'written' })
  expect(statSync(file).mode & 0o777).toBe(0o444)
})
