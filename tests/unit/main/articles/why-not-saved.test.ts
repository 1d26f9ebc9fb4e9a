import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { whyNotSaved } from '../../../../src/main/articles/why-not-saved'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-why-'))
  file = join(folder, 'a.md')
  writeFileSync(file, 'a')
})

const isRoot = process.getuid?.() === 0
const isPosix = process.platform !== 'win32'

test('an ordinary file can be saved, and so can a read-only one: its save asks', async () => {
  expect(await whyNotSaved(file)).toBeNull()
  chmodSync(file, 0o444)
  expect(await whyNotSaved(file)).toBeNull()
})

test.runIf(isPosix && !isRoot)('a folder without the right to write', async () => {
  chmodSync(folder, 0o555)
  expect(await whyNotSaved(file)).toMatchObject({ code: 'read-only-folder' })
  chmodSync(folder, 0o755)
})

test.runIf(isPosix && isRoot)('a read-only disk, for root too', async (context) => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    // Not in every container.
    return context.skip()
  }
  try {
    expect(await whyNotSaved(join(disk, 'a.md'))).toMatchObject({ code: 'read-only-disk' })
  } finally {
    execFileSync('umount', [disk])
  }
})

test('what the save will say by itself is not said here', async () => {
  expect(await whyNotSaved(join(folder, 'none', 'a.md'))).toBeNull()
})
