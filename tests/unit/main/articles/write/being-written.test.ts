import { appendFileSync, mkdtempSync, realpathSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { waitWhileEmpty, whyNotQuiet } from '../../../../../src/main/articles/write/being-written'
import { writeAtomic } from '../../../../../src/main/articles/write/write-atomic'
import { hashOf } from '../../../../../src/main/files/hash'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-busy-')))
let count = 0
/** A file that was written so many ms ago. */
function file(text: string, ago = 60_000): string {
  count += 1
  const path = join(folder, `${count}.md`)
  writeFileSync(path, text)
  const then = new Date(Date.now() - ago)
  utimesSync(path, then, then)
  return path
}

test('a file that was left alone for a second is quiet, and so is one that is dated days ahead', async () => {
  expect(await whyNotQuiet(file('x'))).toBeNull()
  expect(await whyNotQuiet(file('x', -1e9))).toBeNull()
})

test('one that is dated up to a day ahead may be written by a program whose clock is', async () => {
  expect(await whyNotQuiet(file('x', -5_000))).toMatchObject({ code: 'dated-ahead' })
  expect(await whyNotQuiet(file('x', -23 * 3_600_000))).toMatchObject({ code: 'dated-ahead' })
  // A clock that is a blink ahead is waited for.
  expect(await whyNotQuiet(file('x', -200))).toBeNull()
})

test('an empty file is never quiet', async () => {
  expect(await whyNotQuiet(file(''))).toMatchObject({ code: 'empty' })
})

test('one that was written a moment ago is looked at again when that is a second ago', async () => {
  const path = file('x', 300)
  expect(await whyNotQuiet(path)).toBeNull()
  // A timer may be a blink early.
  expect(Date.now() - statSync(path).mtimeMs).toBeGreaterThan(990)
})

test('one whose program goes on is named', async () => {
  const path = file('x', 100)
  const answer = whyNotQuiet(path)
  setTimeout(() => appendFileSync(path, 'more'), 200)
  expect(await answer).toMatchObject({ code: 'being-written' })
})

test('what this program wrote itself is not waited for', async () => {
  const path = file('x')
  await writeAtomic({ file: path, text: 'y', baseHash: hashOf('x'), replace: false })
  const since = statSync(path).mtimeMs
  expect(await whyNotQuiet(path)).toBeNull()
  expect(Date.now() - since).toBeLessThan(1_000)
})

test('for one file only an empty one is waited for, and none that is gone', async () => {
  const first = (...files: string[]): Promise<string> =>
    Promise.race(files.map((one) => waitWhileEmpty(one).then(() => one)))
  const [full, gone] = [file('x', 0), join(folder, 'gone.md')]
  expect(await first(file(''), full)).toBe(full)
  expect(await first(file(''), gone)).toBe(gone)
})
