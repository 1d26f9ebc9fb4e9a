import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceFile, replaceFileSoon } from '../../../../src/main/files/data-file'

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'copydesk-replace-')), 'made')
const text = (value: string) => (handle: FileHandle) => handle.writeFile(value)
const failing = async (handle: FileHandle): Promise<void> => {
  await handle.writeFile('half')
  throw new Error('no')
}

test.each([
  ['replaceFile', replaceFile],
  ['replaceFileSoon', replaceFileSoon],
] as const)('%s puts the whole file in its place, or leaves the old one and nothing beside it', async (_, replace) => {
  const at = folder()
  const file = join(at, 'one.json')
  await replace(file, text('old'))
  await expect(replace(file, failing)).rejects.toThrow('no')
  expect(readFileSync(file, 'utf8')).toBe('old')
  await replace(file, text('new'))
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(at)).toEqual(['one.json'])
})

test('what is put soon is there before it is lasting, and its file is closed behind that', async () => {
  const file = join(folder(), 'one.json')
  let opened: FileHandle | null = null
  const sync = await replaceFileSoon(file, async (handle) => {
    opened = handle
    await handle.writeFile('whole')
  })
  expect(readFileSync(file, 'utf8')).toBe('whole')
  await sync()
  await expect((opened as FileHandle | null)?.stat()).rejects.toMatchObject({ code: 'EBADF' })
})
