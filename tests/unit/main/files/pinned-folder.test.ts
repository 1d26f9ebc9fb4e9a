import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { pinFolder } from '../../../../src/main/files/pinned-folder'

let base: string
let folder: string
let outside: string
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-pinned-')))
  folder = join(base, 'site/_news')
  outside = join(base, 'outside')
  mkdirSync(folder, { recursive: true })
  mkdirSync(outside)
})

const moved = { reason: { code: 'folder-moved' } }

test('a folder that stays is checked, and its names are its own', async () => {
  const pinned = await pinFolder(folder)
  writeFileSync(pinned.at('a'), 'x')
  pinned.check()
  await pinned.sync()
  await pinned.close()
  expect(readdirSync(folder)).toEqual(['a'])
})

test('a folder that isn’t there, or is reached by a link, is not held', async () => {
  await expect(pinFolder(join(base, 'none'))).rejects.toThrow('ENOENT')
  symlinkSync(outside, join(base, 'link'))
  await expect(pinFolder(join(base, 'link'))).rejects.toMatchObject(moved)
  symlinkSync(join(base, 'site'), join(base, 'way'))
  await expect(pinFolder(join(base, 'way/_news'))).rejects.toMatchObject(moved)
})

test.skipIf(process.platform !== 'linux')(
  'where a link takes its place, what is made lands in the folder that was held, and the check says it',
  async () => {
    const pinned = await pinFolder(folder)
    renameSync(folder, join(base, 'site/was'))
    symlinkSync(outside, folder)
    writeFileSync(pinned.at('a'), 'x')
    expect(() => pinned.check()).toThrow(/moved or replaced/)
    await pinned.close()
    expect(readdirSync(outside)).toEqual([])
    expect(existsSync(join(base, 'site/was/a'))).toBe(true)
  },
)

test.skipIf(process.platform !== 'linux')(
  'a link that stood there for a moment only is not gone round: the folder is held, or refused',
  async () => {
    renameSync(folder, join(base, 'was'))
    symlinkSync(outside, folder)
    const pinning = pinFolder(folder).then(
      (pinned) => ({ place: pinned.at('a'), close: pinned.close }),
      (error: unknown) => error,
    )
    // Nothing else runs here, while the thread that opens it meets the link.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    unlinkSync(folder)
    renameSync(join(base, 'was'), folder)
    const pinned = await pinning
    if (pinned instanceof Error) expect(pinned).toMatchObject(moved)
    else expect(pinned).toMatchObject({ place: expect.stringMatching(/^\/proc\/self\/fd\//) })
  },
)

test('a folder above that is swapped is seen too', async () => {
  const pinned = await pinFolder(folder)
  mkdirSync(join(outside, '_news'))
  renameSync(join(base, 'site'), join(base, 'was'))
  symlinkSync(outside, join(base, 'site'))
  expect(() => pinned.check()).toThrow(/moved or replaced/)
  await pinned.close()
})
