import { execFileSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { appendLines, appendLinesSoon, pinFolder } from '../../../../src/main/files/pinned-folder'

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

describe('lines that are added to a file of it', () => {
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

  test.skipIf(process.platform !== 'linux')(
    'soon are there before they are lasting, and the file is closed behind that',
    async () => {
      const file = fileIn('one\n')
      const isOpen = (): boolean =>
        readdirSync('/proc/self/fd').some((one) => {
          try {
            return readlinkSync(`/proc/self/fd/${one}`) === file
          } catch {
            return false
          }
        })
      const folder = await pinFolder(dirname(file))
      const sync = await appendLinesSoon(folder, basename(file), ['two'], 1_000)
      await folder.close()
      expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n')
      expect(isOpen()).toBe(true)
      await sync()
      expect(isOpen()).toBe(false)
    },
  )
})
