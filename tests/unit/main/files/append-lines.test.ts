import { execFileSync } from 'node:child_process'
import { linkSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { appendLines } from '../../../../src/main/files/append-lines'
import { pinFolder } from '../../../../src/main/files/pinned-folder'

async function append(file: string, lines: readonly string[]): Promise<void> {
  const folder = await pinFolder(dirname(file))
  await appendLines(folder, basename(file), lines, 1_000_000).finally(folder.close)
}
const fileIn = (content?: string): string => {
  const file = join(realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-append-'))), 'log.jsonl')
  if (content !== undefined) writeFileSync(file, content)
  return file
}

test.each([
  [undefined, 'a\nb\n'],
  ['', 'a\nb\n'],
  ['one\n', 'one\na\nb\n'],
  ['one\n{"torn', 'one\n{"torn\na\nb\n'],
  ['one\r\n', 'one\r\na\nb\n'],
])('behind %j', async (before, after) => {
  const file = fileIn(before)
  await append(file, ['a', 'b'])
  expect(readFileSync(file, 'utf8')).toBe(after)
})

test('no lines make no file', async () => {
  const file = fileIn()
  await append(file, [])
  expect(() => readFileSync(file)).toThrow('ENOENT')
})

test('appends of two programs at once lose no line', async () => {
  const file = fileIn()
  const of = (name: string): Promise<unknown> =>
    Promise.all(Array.from({ length: 50 }, (_, index) => append(file, [`${name}${index}`, `${name}${index}`])))
  await Promise.all([of('a'), of('b')])
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  expect(lines).toHaveLength(200)
  expect(new Set(lines).size).toBe(100)
})

test.skipIf(process.platform === 'win32')(
  'a link that leads nowhere is not followed: nothing is made there',
  async () => {
    const file = fileIn()
    const target = fileIn()
    symlinkSync(target, file)
    await expect(append(file, ['a'])).rejects.toThrow('ELOOP')
    expect(() => readFileSync(target)).toThrow('ENOENT')
  },
)

test.skipIf(process.platform === 'win32')('a pipe is refused and never waited for', async () => {
  const file = fileIn()
  execFileSync('mkfifo', [file])
  await expect(append(file, ['a'])).rejects.toMatchObject({ reason: { code: 'not-a-file' } })
})

test('a file with a second name is left alone: the other name may lie anywhere', async () => {
  const file = fileIn('one\n')
  linkSync(file, `${file}-elsewhere`)
  await expect(append(file, ['a'])).rejects.toMatchObject({ reason: { code: 'hard-link' } })
  expect(readFileSync(file, 'utf8')).toBe('one\n')
})
