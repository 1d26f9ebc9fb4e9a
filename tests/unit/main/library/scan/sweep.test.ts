import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { outName, temporaryName } from '../../../../../src/main/articles/write/beside'
import { hashOf } from '../../../../../src/main/files/hash'
import { sweepTemporaries } from '../../../../../src/main/library/scan/sweep'

let root: string
beforeEach(() => {
  root = join(realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-sweep-'))), 'site')
  mkdirSync(join(root, '_news'), { recursive: true })
})
const put = (name: string, text: string): string => {
  writeFileSync(join(root, '_news', name), text)
  return name
}
const sweep = () => sweepTemporaries(root, ['_news/a.md'])
const left = (): string[] => readdirSync(join(root, '_news')).sort()
/** A file that nobody touched for an hour. */
function old(...names: readonly string[]): void {
  for (const name of names) {
    const file = join(root, '_news', name)
    writeFileSync(file, 'x')
    const then = new Date(Date.now() - 3_600_000)
    utimesSync(file, then, then)
  }
}

test('what a killed save left is swept, and nothing that is no article’s', async () => {
  const others = ['.notes.copydesk-new', '..hidden.md.copydesk-new', '.copydesk-new', 'a.md.copydesk-new', '.a.md']
  old('.a.md.copydesk-new', '.gone.MD.copydesk-new', `.${'0a'.repeat(20)}.copydesk-new`, ...others)
  expect(await sweep()).toEqual({ young: 0, kept: [] })
  expect(readdirSync(join(root, '_news'))).toEqual(others.toSorted())
})

test('one that is young is counted and stays', async () => {
  writeFileSync(join(root, '_news/.a.md.copydesk-new'), '')
  expect(await sweepTemporaries(root, ['_news/a.md', '_news/b.md'])).toEqual({ young: 1, kept: [] })
  expect(readdirSync(join(root, '_news'))).toHaveLength(1)
})

test.skipIf(process.platform === 'win32')('nothing is swept where a link took the folder’s place', async () => {
  old('.a.md.copydesk-new')
  const outside = join(root, '../outside')
  renameSync(join(root, '_news'), outside)
  symlinkSync(outside, join(root, '_news'))
  await sweep()
  expect(readdirSync(outside)).toEqual(['.a.md.copydesk-new'])
})

const out = (text: string): string => put(outName('a.md', hashOf('base'), hashOf('ours')), text)
test.each(['base', 'ours', 'now', ''])('what a killed save left is removed where it is known: %j', async (text) => {
  put('a.md', 'now')
  out(text)
  expect(await sweep()).toEqual({ young: 0, kept: [] })
  expect(left()).toEqual(['a.md'])
})

test('a version of others is kept and named at every start, and the lock beside it swept', async () => {
  put('a.md', 'now')
  const beside = out('theirs')
  const lock = put(temporaryName('a.md'), '')
  utimesSync(join(root, '_news', lock), 1, 1)
  for (let start = 0; start < 2; start += 1) {
    const { young, kept } = await sweep()
    expect([young, kept.length]).toEqual([0, 1])
    expect(kept[0]).toContain(beside)
    expect(kept[0]).toContain('a.md')
  }
  expect(left()).toEqual([beside, 'a.md'].sort())
})

test('as long as a save may be under way nothing of it is touched', async () => {
  const names = [out('base'), put(temporaryName('a.md'), '')]
  expect(await sweep()).toEqual({ young: 2, kept: [] })
  expect(left()).toEqual(expect.arrayContaining(names))
})

test('a name that only looks like one of ours is left alone', async () => {
  put('a.md', 'now')
  put('.a.md.copydesk-out', 'x')
  put('a.md.0-0-0.copydesk-out', 'x')
  expect(await sweep()).toEqual({ young: 0, kept: [] })
  expect(left()).toHaveLength(3)
})
