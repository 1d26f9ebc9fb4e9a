import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { loadExchange } from '../../../../../src/main/articles/write/exchange'
import { writeAtomic } from '../../../../../src/main/articles/write/write-atomic'
import { hashOf } from '../../../../../src/main/files/hash'
import { sweepTemporaries } from '../../../../../src/main/library/scan/sweep'

/** Every call of the file system that a save makes, by name; the one numbered `failing` fails with `code`. */
const disk = vi.hoisted(() => ({ calls: [] as string[], failing: -1, code: '', on: false, way: 'exchange' }))

const guard = vi.hoisted(() => {
  type Call = (...given: unknown[]) => unknown
  /** Counts a call, and fails it where its turn has come; a short write writes half and says nothing. */
  return (name: string, real: Call): Call =>
    (...given) => {
      if (!disk.on) return real(...given)
      disk.calls.push(name)
      if (disk.calls.length - 1 !== disk.failing) return real(...given)
      // The descriptor is let go of all the same.
      if (name === 'handle.close') void real(...given)
      if (disk.code !== 'short') throw Object.assign(new Error(disk.code), { code: disk.code })
      const bytes = given[0]
      return real(bytes instanceof Uint8Array ? bytes.subarray(0, bytes.length / 2) : bytes, ...given.slice(1))
    }
})

vi.mock('node:fs', async (original) => {
  const real = await original<Record<string, (...given: unknown[]) => unknown>>()
  const names = ['fstatSync', 'lstatSync', 'openSync', 'readSync', 'realpathSync', 'renameSync', 'unlinkSync']
  return { ...real, ...Object.fromEntries(names.map((name) => [name, guard(name, real[name] as never)])) }
})
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const later =
    (name: string, call: (...given: never[]) => unknown) =>
    async (...given: unknown[]): Promise<unknown> =>
      guard(name, call as never)(...given)
  const open = async (...given: Parameters<typeof real.open>): Promise<unknown> => {
    const handle = await (later('open', real.open)(...given) as Promise<Awaited<ReturnType<typeof real.open>>>)
    return new Proxy(handle, {
      get: (target, name) => {
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? later(`handle.${String(name)}`, value.bind(target)) : value
      },
    })
  }
  return { ...real, open, lstat: later('lstat', real.lstat as never) }
})
vi.mock('../../../../../src/main/articles/write/exchange', async (original) => {
  const real = await original<typeof import('../../../../../src/main/articles/write/exchange')>()
  const loadExchange = async () => {
    const exchange = await real.loadExchange()
    if (exchange === null || disk.way === 'rename') return null
    return { ...exchange, swap: guard('swap', exchange.swap as never) }
  }
  return { ...real, loadExchange }
})

const old = 'old\n'.repeat(50)
const text = 'new\n'.repeat(60)

const ways = (await loadExchange()) === null ? ['rename'] : ['exchange', 'rename']

/** One save with its `failing`th call at fault; the outcome, what the file holds, and the calls. */
async function save(way: string, failing: number, code: string) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-faults-'))
  const file = join(folder, 'a.md')
  writeFileSync(file, old)
  Object.assign(disk, { calls: [], failing, code, way, on: true })
  const outcome = await writeAtomic({ file, text, baseHash: hashOf(old), replace: false, patience: 100 })
  disk.on = false
  const left = readdirSync(folder).filter((name) => name !== 'a.md')
  // What a failed removal left is old one day, and swept.
  for (const name of left) utimesSync(join(folder, name), 1, 1)
  const { kept } = await sweepTemporaries(folder, ['a.md'])
  return {
    outcome,
    content: readFileSync(file, 'utf8'),
    left,
    kept,
    after: readdirSync(folder),
    calls: [...disk.calls],
  }
}

describe.each(ways)('by %s', async (way) => {
  const clean = await save(way, -1, '')
  const last = { exchange: 'swap', rename: 'renameSync' }[way] ?? ''

  test('a save is these calls, in this order', () => {
    expect(clean.outcome.kind).toBe('written')
    expect(clean.content).toBe(text)
    for (const name of ['handle.writeFile', 'handle.sync', last]) expect(clean.calls).toContain(name)
    expect(clean.calls.indexOf('handle.sync')).toBeLessThan(clean.calls.indexOf(last))
  })

  const faults = clean.calls.flatMap((name, index) =>
    ['EIO', 'ENOSPC', 'EACCES', 'EROFS'].map(
      (code) => [`${code} in ${name} (call ${index + 1})`, index, code] as const,
    ),
  )

  test.each(faults)('%s leaves the old bytes or the new ones, and says which', async (_name, index, code) => {
    const { outcome, content, after, kept } = await save(way, index, code)
    expect([old, text]).toContain(content)
    expect(outcome.kind === 'written').toBe(content === text)
    expect(after).toEqual(['a.md'])
    expect(kept).toEqual([])
  })

  test('a short write that reports success leaves the old bytes', async () => {
    const { outcome, content, left } = await save(way, clean.calls.indexOf('handle.writeFile'), 'short')
    expect(outcome).toMatchObject({ kind: 'refused', reason: { code: 'disk-full' } })
    expect(content).toBe(old)
    expect(left).toEqual([])
  })
})

test.each(['EINVAL', 'ENOSYS', 'EOPNOTSUPP'])(
  'a file system whose exchange says %s is saved to by rename',
  async (code) => {
    const { outcome, content, left, calls } = await save(
      'exchange',
      (await save('exchange', -1, '')).calls.indexOf('swap'),
      code,
    )
    expect(outcome.kind).toBe('written')
    expect(content).toBe(text)
    expect(left).toEqual([])
    expect(calls).toContain('renameSync')
  },
)
