import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFileGuarded, readFileGuardedSync, readOwnText } from '../../../../src/main/files/read-file'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-door-'))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const at = (name: string): string => join(folder, name)

writeFileSync(at('whole'), 'text')
mkdirSync(at('folder'))
symlinkSync('whole', at('link'))
symlinkSync('nowhere', at('dead'))
if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe')])

describe.each([
  ['later', readFileGuarded],
  ['at once', async (name: string, limits: { maxBytes: number }) => readFileGuardedSync(name, limits)],
])('read %s', (_how, read) => {
  test.each([
    ['folder', 'folder'],
    ['link', 'link'],
    ['dead', 'link'],
    ['none', 'missing'],
    ['pipe', 'not-a-file'],
  ])('%s is refused and never waited for: %s', async (name, code) => {
    expect(await read(at(name), { maxBytes: 100 })).toMatchObject({ kind: 'refused', reason: { code } })
  })

  test.skipIf(process.platform === 'win32')('a device without an end is refused', async () => {
    expect(await read('/dev/zero', { maxBytes: 100 })).toMatchObject({ reason: { code: 'not-a-file' } })
  })

  test('up to the limit it is read whole, beyond it nothing is', async () => {
    const found = await read(file('just', 'x'.repeat(100)), { maxBytes: 100 })
    expect(found.kind === 'bytes' && found.bytes.toString()).toBe('x'.repeat(100))
    expect(await read(file('large', 'x'.repeat(101)), { maxBytes: 100 })).toMatchObject({
      reason: { code: 'too-large' },
    })
    // A hole of a terabyte takes no place on the disk, and must take none in memory.
    truncateSync(file('hole', ''), 1e12)
    expect(await read(at('hole'), { maxBytes: 100 })).toMatchObject({ reason: { code: 'too-large' } })
  })

  test.skipIf(process.platform !== 'linux')(
    'a file of the system that says it is empty is read, up to a little',
    async () => {
      const found = await read('/proc/self/status', { maxBytes: 100 })
      expect(found.kind === 'bytes' && found.bytes.toString()).toContain('Pid:')
    },
  )
})

test('the start of a file that is too large can be shown', async () => {
  const read = await readFileGuarded(file('long', 'abc'.repeat(100)), { maxBytes: 10, startBytes: 6 })
  expect(read.kind === 'refused' && read.start?.toString()).toBe('abcabc')
})

test.skipIf(process.platform === 'win32')(
  'forty pipes at once hold up nobody: the disk answers right behind them',
  async () => {
    const reads = Array.from({ length: 40 }, () => readFileGuarded(at('pipe'), { maxBytes: 100 }))
    expect(await readFileGuarded(at('whole'), { maxBytes: 100 })).toMatchObject({ kind: 'bytes' })
    for (const read of await Promise.all(reads)) expect(read.kind).toBe('refused')
  },
)

test('a disk that doesn’t answer in time is said', async () => {
  truncateSync(file('slow', ''), 500_000_000)
  const read = await readFileGuarded(at('slow'), { maxBytes: 500_000_000, timeoutMs: 0 })
  expect(read).toMatchObject({ kind: 'refused', reason: { code: 'too-slow' } })
})

test('a text of ours is null where there is none, and a reason where there is something else', async () => {
  expect(await readOwnText(at('none'), { maxBytes: 10 })).toBeNull()
  expect(await readOwnText(at('whole'), { maxBytes: 10 })).toBe('text')
  await expect(readOwnText(at('folder'), { maxBytes: 10 })).rejects.toMatchObject({ reason: { code: 'folder' } })
})
