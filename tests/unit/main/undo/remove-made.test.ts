import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOf } from '../../../../src/main/files/hash'
import { removeMade } from '../../../../src/main/undo/remove-made'

const posix = test.skipIf(process.platform === 'win32')
const path = '_data/topics/fog.yaml'
const text = 'name: Fog\n'

function makeSite(): { root: string; file: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-made-')))
  mkdirSync(join(root, '_data/topics'), { recursive: true })
  const file = join(root, path)
  writeFileSync(file, text)
  return { root, file }
}

test('a file goes as long as it is what was made, read-only or not', async () => {
  const { root, file } = makeSite()
  chmodSync(file, 0o444)
  expect(await removeMade(root, path, hashOf(text))).toEqual({ kind: 'removed' })
  expect(existsSync(file)).toBe(false)
  expect(await removeMade(root, path, hashOf(text))).toMatchObject({ kind: 'refused', reason: { code: 'missing' } })
})

test.each(['name: Fig\n', '', 'x'.repeat(2_000_000)])('another text of it stays (%#)', async (other) => {
  const { root, file } = makeSite()
  writeFileSync(file, other)
  expect(await removeMade(root, path, hashOf(text))).toEqual({ kind: 'moved' })
  expect(readFileSync(file, 'utf8')).toBe(other)
})

posix('nothing goes through a link, of the file or of its folder', async () => {
  const { root } = makeSite()
  const other = makeSite()
  symlinkSync(other.file, join(root, '_data/topics/link.yaml'))
  expect(await removeMade(root, '_data/topics/link.yaml', hashOf(text))).toEqual({ kind: 'moved' })
  symlinkSync(join(other.root, '_data/topics'), join(root, '_data/out'))
  expect(await removeMade(root, '_data/out/fog.yaml', hashOf(text))).toMatchObject({
    kind: 'refused',
    reason: { code: 'outside' },
  })
  expect(readFileSync(other.file, 'utf8')).toBe(text)
})
