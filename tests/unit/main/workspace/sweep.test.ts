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
import { sweepTemporaries } from '../../../../src/main/workspace/sweep'

let root: string
beforeEach(() => {
  root = join(realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-sweep-'))), 'site')
  mkdirSync(join(root, '_news'), { recursive: true })
})
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
  expect(await sweepTemporaries(root, ['_news/a.md'])).toBe(0)
  expect(readdirSync(join(root, '_news'))).toEqual(others.toSorted())
})

test('one that is young is counted and stays', async () => {
  writeFileSync(join(root, '_news/.a.md.copydesk-new'), '')
  expect(await sweepTemporaries(root, ['_news/a.md', '_news/b.md'])).toBe(1)
  expect(readdirSync(join(root, '_news'))).toHaveLength(1)
})

test.skipIf(process.platform === 'win32')('nothing is swept where a link took the folder’s place', async () => {
  old('.a.md.copydesk-new')
  const outside = join(root, '../outside')
  renameSync(join(root, '_news'), outside)
  symlinkSync(outside, join(root, '_news'))
  await sweepTemporaries(root, ['_news/a.md'])
  expect(readdirSync(outside)).toEqual(['.a.md.copydesk-new'])
})
