import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Fetched, fetchPicture } from '../../../../../src/main/images/fetch/fetch-picture'
import { reachOf } from '../../../../../src/main/images/fetch/reach'
import { Waiting } from '../../../../../src/main/images/fetch/waiting'
import { checkPictures } from '../../../../../src/main/images/outside/check-pictures'
import { KeptPictures } from '../../../../../src/main/images/outside/kept-pictures'
import { Pictures } from '../../../../../src/main/images/outside/pictures'
import type { LookedAt } from '../../../../../src/shared/pictures/look'
import { png, serve } from '../fetch/servers'

let pictures: Pictures
let kept: KeptPictures
let seen: Map<string, LookedAt>
let known: Map<string, LookedAt>
let notAsked: string[]
let cancel: AbortController
const reach = reachOf({ version: '1', loopback: true, wayTo: async () => ({ kind: 'direct' }) })

beforeEach(() => {
  seen = new Map()
  known = new Map()
  notAsked = []
  cancel = new AbortController()
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-check-')), 'pictures')
  kept = new KeptPictures({ folder, limit: () => 500_000_000, say: () => undefined })
  pictures = new Pictures({
    kept,
    fetch: (asked, signal) => fetchPicture(asked, reach, signal),
    develop: async () => [null, null],
    now: Date.now,
  })
})

const check = (urls: readonly string[], again = false): Promise<void> =>
  checkPictures(pictures, {
    urls,
    site: null,
    again,
    known: (url, look) => known.set(url, look),
    seen: (url, look, isAsked) => {
      seen.set(url, look)
      if (!isAsked) notAsked.push(url)
    },
    cancel: cancel.signal,
  })
const show = (...urls: string[]) =>
  pictures.see(1, { workspace: 'news', urls, site: null, tell: () => undefined }).get(urls[0] ?? '')

/** A server that says what it was asked for, and how many at once. */
async function counting(wait: () => Promise<void> = async () => undefined) {
  const asked: string[] = []
  let now = 0
  let most = 0
  const picture = png(8, 6)
  const address = await serve(async ({ url = '' }, response) => {
    asked.push(url)
    now += 1
    most = Math.max(most, now)
    await wait()
    now -= 1
    if (url.startsWith('/gone')) response.writeHead(404).end()
    else response.writeHead(200, { 'cache-control': 'max-age=3600' }).end(picture)
  })
  return { address, asked, most: () => most }
}

test('each picture is looked at once, two of a server at once; what is fresh is not asked for', async () => {
  const server = await counting()
  const urls = ['1', '2', '3', 'gone'].map((name) => `${server.address}/${name}`)
  await check([...urls, ...urls])
  expect(server.asked.toSorted()).toEqual(['/1', '/2', '/3', '/gone'])
  expect(server.most()).toBeLessThanOrEqual(2)
  expect([...seen.values()].map(({ kind }) => kind).toSorted()).toEqual(['gone', 'shown', 'shown', 'shown'])
  seen.clear()
  await check(urls)
  expect(server.asked).toHaveLength(4)
  expect(seen.size).toBe(4)
  expect(notAsked).toEqual(urls)
  await check([])
})

test('asked again, what couldn’t be had is, and what is there stays fresh', async () => {
  const picture = png(8, 6)
  const asked: string[] = []
  let isBack = false
  const address = await serve(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/gone' || (url === '/away' && !isBack)) response.writeHead(404).end()
    else response.writeHead(200, { 'cache-control': 'max-age=3600' }).end(picture)
  })
  const urls = ['there', 'away', 'gone'].map((name) => `${address}/${name}`)
  await check(urls)
  isBack = true
  await check(urls)
  expect([asked.length, notAsked.length, seen.get(`${address}/away`)?.kind]).toEqual([3, 3, 'gone'])
  notAsked = []
  await check(urls, true)
  expect(asked.slice(3).toSorted()).toEqual(['/away', '/gone'])
  expect(notAsked).toEqual([`${address}/there`])
  expect([...seen.values()].map(({ kind }) => kind)).toEqual(['shown', 'shown', 'gone'])
})

test('a server that is away by now takes nothing back, and counts as not asked', async () => {
  let isAway = false
  const address = await serve((_request, response) => {
    if (isAway) response.destroy()
    else response.writeHead(404).end()
  })
  const urls = [`${address}/gone`]
  await check(urls)
  isAway = true
  // So that what is seen now is later by its time too.
  const before = Date.now()
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(before))
  await check(urls, true)
  expect(seen.get(urls[0] ?? '')?.kind).toBe('gone')
  expect(notAsked).toEqual(urls)
})

test('what a window shows takes the place of what is only checked, which is looked at later', async () => {
  const asked: string[] = []
  const gone: Fetched = { kind: 'none', look: { kind: 'gone', status: 404, since: 1, at: 1 } }
  let isHanging = true
  pictures = new Pictures({
    kept,
    fetch: (one, signal) => {
      asked.push(one.url)
      if (!isHanging) return Promise.resolve(gone)
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(gone)))
    },
    develop: async () => [null, null],
    now: Date.now,
  })
  const urls = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((number) => `https://${host}.example/${number}`))
  const checking = check(urls)
  expect(asked).toHaveLength(6)
  // One of a server that is full, one of another.
  const shown = ['https://a.example/seen', 'https://d.example/seen']
  show(...shown)
  await vi.waitFor(() => expect(asked.slice(6)).toEqual(shown))
  // Two of the window and four of the check; what gave way waits behind the others.
  show(...shown)
  await new Promise(setImmediate)
  expect(asked).toHaveLength(8)
  isHanging = false
  show()
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(8))
  cancel.abort()
  await checking
  cancel = new AbortController()
  await check(urls)
  expect(seen.size).toBe(9)
})

test('a picture that goes out of sight while it is checked is looked at all the same', async () => {
  const answers: ((fetched: Fetched) => void)[] = []
  pictures = new Pictures({
    kept,
    fetch: () => new Promise((resolve) => answers.push(resolve)),
    develop: async () => [null, null],
    now: Date.now,
  })
  const url = 'https://a.example/1'
  const broke: Fetched = { kind: 'none', look: { kind: 'silent', why: 'broke-off', status: null, at: 1 } }
  show(url)
  show('https://a.example/2')
  // The first is given up, and not over yet.
  const checking = check([url])
  answers[0]?.(broke)
  await vi.waitFor(() => expect(answers).toHaveLength(3))
  show(url)
  show('https://a.example/2')
  answers[2]?.({ kind: 'none', look: { kind: 'gone', status: 404, since: 1, at: 1 } })
  await checking
  expect(seen.get(url)?.kind).toBe('gone')
})

test('a cancel ends it at once, and what is under way', async () => {
  const server = await counting(() => new Promise(() => undefined))
  const checking = check([`${server.address}/1`, `${server.address}/2`, `${server.address}/3`])
  await vi.waitFor(() => expect(server.asked).toHaveLength(2))
  cancel.abort()
  await checking
  expect(seen.size).toBe(0)
  await check([`${server.address}/4`])
  expect(server.asked).toHaveLength(2)
})

test('what was known of pictures that are due again is told before a cancel leaves them out', async () => {
  let now = Date.now()
  const gone: Fetched = { kind: 'none', look: { kind: 'gone', status: 404, since: 1, at: 1 } }
  pictures = new Pictures({ kept, fetch: async () => gone, develop: async () => null, now: () => now })
  const url = 'https://a.example/1'
  await check([url])
  expect([...known]).toEqual([])
  now += 25 * 3_600_000
  seen.clear()
  cancel.abort()
  await check([url, 'https://a.example/2'])
  expect([...known]).toEqual([[url, expect.objectContaining({ kind: 'gone' })]])
  expect(seen.size).toBe(0)
})

test('the work for a picture doesn’t grow with how many there are, on one server or on many', async () => {
  const looksFor = async (count: number, servers: number): Promise<number> => {
    const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-check-')), 'pictures')
    const many = new KeptPictures({ folder, limit: () => 100_000_000, say: () => undefined })
    const of = vi.spyOn(many, 'of')
    const next = vi.spyOn(Waiting.prototype, 'take')
    pictures = new Pictures({
      kept: many,
      fetch: async () => ({ kind: 'none', look: { kind: 'gone', status: 404, since: 1, at: 1 } }),
      develop: async () => null,
      now: Date.now,
    })
    await check(Array.from({ length: count }, (_, number) => `https://s${number % servers}.example/${number}`))
    const work = (of.mock.calls.length + next.mock.calls.length) / count
    next.mockRestore()
    return work
  }
  for (const servers of [1, 50]) expect(await looksFor(2_000, servers)).toBeLessThan(20)
  expect(seen.size).toBe(4_000 - 40)
})
