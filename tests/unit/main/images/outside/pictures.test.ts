import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fetched, ToFetch } from '../../../../../src/main/images/fetch/fetch-picture'
import { KeptPictures } from '../../../../../src/main/images/outside/kept-pictures'
import { Pictures } from '../../../../../src/main/images/outside/pictures'
import { MAX_PICTURE_BYTES } from '../../../../../src/shared/pictures/limits'
import type { PictureLook } from '../../../../../src/shared/pictures/look'
import { png } from '../fetch/servers'

interface Asked {
  readonly asked: ToFetch
  readonly signal: AbortSignal
  readonly answer: (fetched: Fetched) => void
}

let now = 1_000_000
let asked: Asked[]
let folder: string
let kept: KeptPictures
let pictures: Pictures
let told: [string, string][]

const bytes = new Uint8Array(png(8, 6))
/** As much of a WebP as tells what it is. */
const copy = new Uint8Array(Buffer.from('RIFF\0\0\0\0WEBP'))
const found = (over: Partial<Extract<Fetched, { kind: 'picture' }>> = {}): Fetched => ({
  kind: 'picture',
  bytes,
  type: 'png',
  width: 8,
  height: 6,
  etag: '"a"',
  modified: null,
  freshUntil: now + 1_000,
  ...over,
})
const none = (look: Extract<Fetched, { kind: 'none' }>['look']): Fetched => ({ kind: 'none', look })
const gone = (): Fetched => none({ kind: 'gone', status: 404, since: now, at: now })
const silent = (): Fetched => none({ kind: 'silent', why: 'slow', status: null, at: now })

const see = (...urls: string[]): Map<string, PictureLook> =>
  pictures.see(1, {
    workspace: 'news',
    urls,
    site: 'https://news.example/',
    tell: (url, { kind }) => told.push([url, kind]),
  })
const urls = (): string[] => asked.map((one) => one.asked.url)
const answer = async (place: number, fetched: Fetched): Promise<void> => {
  const before = told.length
  asked[place]?.answer(fetched)
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(before))
}

beforeEach(() => {
  now = 1_000_000
  asked = []
  told = []
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-pictures-')), 'pictures')
  kept = new KeptPictures({ folder, limit: () => 1_000_000, say: () => undefined })
  pictures = new Pictures({
    kept,
    fetch: (one, signal) => new Promise((resolve) => asked.push({ asked: one, signal, answer: resolve })),
    develop: async () => [copy, null],
    now: () => now,
  })
})

const A = 'https://a.example/1'
const B = 'https://b.example/1'

test('a picture in sight is fetched, told of, and read in the size that is there', async () => {
  expect(see(A).get(A)).toEqual({ kind: 'waiting' })
  expect(asked[0]?.asked).toEqual({ url: A, known: null, site: 'https://news.example/' })
  await answer(0, found())
  expect(told).toEqual([[A, 'shown']])
  expect(see(A).get(A)).toMatchObject({ kind: 'shown', width: 8, height: 6 })
  expect((await pictures.read(A, 'row'))?.bytes).toEqual(copy)
  expect(await pictures.read(A, 'card')).toEqual({ bytes, type: 'image/png' })
  expect(asked).toHaveLength(1)
})

test('what goes out of sight is cancelled, and fetched when it comes back', async () => {
  see(A)
  see(B)
  expect(asked[0]?.signal.aborted).toBe(true)
  asked[0]?.answer(silent())
  expect(urls()).toEqual([A, B])
  await answer(1, found())
  see(A, B)
  await vi.waitFor(() => expect(urls()).toEqual([A, B, A]))
  expect(kept.of(A)).toBeUndefined()
})

test('after its time a picture is asked for by its marks; where it is the same nothing is read anew', async () => {
  see(A)
  await answer(0, found())
  now += 2_000
  expect(see(A).get(A)).toMatchObject({ kind: 'shown' })
  expect(asked[1]?.asked.known).toEqual({ etag: '"a"', modified: null })
  await answer(1, { kind: 'same', freshUntil: now + 5_000 })
  expect(see(A).get(A)).toMatchObject({ kind: 'shown', at: 1_000_000 })
  expect(asked).toHaveLength(2)
})

test('a server that is silent leaves the picture that is kept; one that says it is gone doesn’t', async () => {
  see(A)
  await answer(0, found())
  now += 2_000
  see(A)
  await answer(1, silent())
  expect(pictures.lookOf(A).kind).toBe('shown')
  now += 20 * 60_000
  see(A)
  await answer(2, gone())
  expect(pictures.lookOf(A)).toMatchObject({ kind: 'gone', since: now })
  const since = now
  now += 2 * 86_400_000
  see(A)
  await answer(3, gone())
  expect(pictures.lookOf(A)).toMatchObject({ kind: 'gone', since, at: now })
  const at = now
  now += 2 * 86_400_000
  see(A)
  await answer(4, silent())
  expect(pictures.lookOf(A)).toMatchObject({ kind: 'gone', since, at })
})

test('what couldn’t be had is fetched again by hand, without its marks', async () => {
  see(A)
  await answer(0, gone())
  see(A)
  expect(asked).toHaveLength(1)
  pictures.askAgain(A)
  expect(told.at(-1)).toEqual([A, 'waiting'])
  expect(asked[1]?.asked.known).toBeNull()
  await answer(1, found())
  expect(pictures.lookOf(A).kind).toBe('shown')
})

test('a drawing is kept as the darkroom drew it: a window never gets what a stranger wrote', async () => {
  const orders: number[] = []
  pictures = new Pictures({
    kept,
    fetch: async () => found({ type: 'svg', bytes: new TextEncoder().encode('<svg onload="alert(1)"/>') }),
    develop: async (_picture, boxes) => {
      orders.push(boxes.length)
      return [copy, copy, copy]
    },
    now: () => now,
  })
  see(A)
  await vi.waitFor(() => expect(told).toEqual([[A, 'shown']]))
  expect(orders).toEqual([3])
  for (const size of ['row', 'card', 'whole'] as const) {
    expect(await pictures.read(A, size)).toEqual({ bytes: copy, type: 'image/webp' })
  }
  expect(pictures.lookOf(A)).toMatchObject({ type: 'svg', width: 8 })
})

test('a drawing that is larger than a picture may be once it is drawn is too large, and not kept', async () => {
  pictures = new Pictures({
    kept,
    fetch: async () => found({ type: 'svg' }),
    develop: async () => [copy, copy, new Uint8Array(MAX_PICTURE_BYTES + 1)],
    now: () => now,
  })
  see(A)
  await vi.waitFor(() => expect(told).toEqual([[A, 'unfit']]))
  expect(pictures.lookOf(A)).toMatchObject({ why: 'too-large' })
})

test('another picture at the same address takes the place of the first, whose bytes go from the disk', async () => {
  see(A)
  await answer(0, found())
  const files = () => readdirSync(folder).filter((name) => /^[0-9a-f]{64}/.test(name))
  await vi.waitFor(() => expect(files()).toHaveLength(2))
  const before = files()
  now += 2_000
  see(A)
  await answer(1, found({ bytes: new Uint8Array(png(3, 3)), width: 3, height: 3, etag: '"b"' }))
  expect(pictures.lookOf(A)).toMatchObject({ width: 3, at: now })
  expect((await pictures.read(A, 'whole'))?.bytes).toEqual(new Uint8Array(png(3, 3)))
  await vi.waitFor(() => {
    expect(files()).toHaveLength(2)
    expect(files().some((name) => before.includes(name))).toBe(false)
  })
  expect(kept.of(A)?.etag).toBe('"b"')
})

test('what can’t be drawn is no picture', async () => {
  pictures = new Pictures({
    kept,
    fetch: async () => found(),
    develop: async () => null,
    now: () => now,
  })
  see(A)
  await vi.waitFor(() => expect(told).toEqual([[A, 'unfit']]))
})

test('a window that is gone, or in another folder, sees nothing any more', () => {
  see(A)
  pictures.keepOnly(() => 'news')
  expect(asked[0]?.signal.aborted).toBe(false)
  pictures.keepOnly(() => 'other')
  expect(asked[0]?.signal.aborted).toBe(true)
})

test('the next run knows what was kept; the oldest go where there is too much', async () => {
  see(A)
  await answer(0, found())
  await vi.waitFor(async () => expect((await pictures.read(A, 'row'))?.bytes).toEqual(copy))
  await kept.flush()
  const later = new KeptPictures({ folder, limit: () => 450, say: () => undefined })
  await later.open()
  expect(later.of(A)?.look).toMatchObject({ kind: 'shown' })
  expect((await later.read(A, 'row', now))?.bytes).toEqual(copy)
  const about = later.of(A)
  if (about === undefined) throw new Error('Nothing is kept')
  later.keep(B, { ...about, used: now + 1 }, new Map([['whole', new Uint8Array(380)]]))
  expect([later.of(A), later.of(B)?.bytes]).toEqual([undefined, 380])
  await later.empty()
  expect([later.of(B), later.size()]).toEqual([undefined, 0])
})
