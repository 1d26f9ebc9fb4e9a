import { expect, test } from 'vitest'
import { checkPicturesOf } from '../../../../../src/main/workspace/pictures/picture-check'
import { pictureReport } from '../../../../../src/shared/pictures/check'
import type { LookedAt } from '../../../../../src/shared/pictures/look'

const shown: LookedAt = { kind: 'shown', type: 'png', width: 1_200, height: 630, at: 1 }
const gone: LookedAt = { kind: 'gone', status: 404, since: 1, at: 1 }
const size = { width: 300, height: 200 }

function begin(
  named: readonly (readonly [path: string, address: string])[],
  known: ReadonlyMap<string, LookedAt> = new Map(),
) {
  const asked: number[] = []
  const urls: string[] = []
  const told: (readonly [string, LookedAt])[] = []
  const progress: (readonly [number, number])[] = []
  const check = (paths: readonly string[], cancel = new AbortController()) =>
    checkPicturesOf({
      paths,
      call: {
        picturesOf: async (some) => {
          asked.push(some.length)
          return named.filter(([path]) => some.includes(path)).map(([path, address]) => ({ path, address, size }))
        },
      },
      isShown: () => true,
      site: null,
      again: false,
      lookAt: async (to) => {
        urls.push(...to.urls)
        for (const [url, look] of known) to.known(url, look)
        for (const url of to.cancel.aborted ? [] : to.urls) {
          if (!url.includes('not-reached')) to.seen(url, url.includes('gone') ? gone : shown, !url.includes('fresh'))
        }
      },
      looked: (seen) => void told.push(...seen),
      progress: (total) => (done) => void progress.push([done, total]),
      cancel: cancel.signal,
    })
  return { asked, urls, told, progress, check }
}

test('a picture is looked at once, however it is spelled, and counted in each article that has it', async () => {
  const { urls, told, progress, check } = begin([
    ['a.md', 'https://a.example/1'],
    ['b.md', '//a.example/1'],
    ['b.md', 'https://b.example/gone'],
    ['c.md', 'ftp://c.example/1'],
  ])
  const report = await check(['a.md', 'b.md', 'c.md', 'c.md', 'none.md'])
  expect(urls).toEqual(['https://a.example/1', 'https://b.example/gone'])
  expect(told.map(([address]) => address)).toEqual([
    'ftp://c.example/1',
    'https://a.example/1',
    '//a.example/1',
    'https://b.example/gone',
  ])
  expect(progress).toEqual([0, 1, 2, 3].map((done) => [done, 3]))
  expect(pictureReport.parse(report)).toEqual({
    at: expect.any(Number),
    articles: 4,
    pictures: 3,
    checked: 3,
    missing: 2,
    missingBefore: 0,
    states: [
      { state: 'shown', articles: 2 },
      { state: 'gone', articles: 1 },
      { state: 'unfit', articles: 1 },
    ],
    findings: [{ code: 'image-size', articles: 2 }],
    servers: [{ server: 'b.example', known: 1, pictures: 1, articles: 1 }],
    moreServers: 0,
  })
})

test('the library is asked in parts, and no more after a cancel; what wasn’t reached is left out of the counts', async () => {
  const paths = Array.from({ length: 1_200 }, (_, number) => `${number}.md`)
  const { asked, check } = begin([['0.md', 'https://a.example/1']])
  expect(await check(paths)).toMatchObject({ articles: 1_200, pictures: 1, checked: 1 })
  expect(asked).toEqual([500, 500, 200])
  const cancel = new AbortController()
  cancel.abort()
  expect(await check(paths, cancel)).toMatchObject({ checked: 0, states: [], servers: [] })
})

test('after a cancel all that is known is counted, of pictures that weren’t reached too', async () => {
  const known = new Map([['https://a.example/not-reached', gone]])
  const { told, check } = begin(
    [
      ['a.md', 'https://a.example/not-reached'],
      ['b.md', 'https://a.example/not-reached-nor-known'],
      ['c.md', 'https://a.example/1'],
    ],
    known,
  )
  expect(await check(['a.md', 'b.md', 'c.md'])).toMatchObject({
    pictures: 3,
    checked: 1,
    states: [
      { state: 'shown', articles: 1 },
      { state: 'gone', articles: 1 },
    ],
    servers: [{ server: 'a.example', known: 2, pictures: 1, articles: 1 }],
  })
  expect(told).toEqual([['https://a.example/1', shown]])
})

test('a server’s articles are those that a query finds for it', async () => {
  const { check } = begin([
    ['a.md', 'https://a.example/1'],
    ['b.md', 'https://a.example/gone'],
    ['c.md', 'https://a.example/1'],
    ['c.md', 'https://b.example/gone'],
  ])
  expect((await check(['a.md', 'b.md', 'c.md']))?.servers).toEqual([
    { server: 'a.example', known: 2, pictures: 1, articles: 2 },
    { server: 'b.example', known: 1, pictures: 1, articles: 1 },
  ])
})

test('of what is missing it is said how much is known from before: seen lately, or not reached', async () => {
  const { check } = begin(
    [1, 2, 3, 4].map((number) => [
      'a.md',
      `https://a.example/${number}${['', '-gone', '-gone-fresh', '-not-reached'][number - 1]}`,
    ]),
    new Map([['https://a.example/4-not-reached', gone]]),
  )
  expect(await check(['a.md'])).toMatchObject({ checked: 3, missing: 3, missingBefore: 2 })
})

test('a cancel doesn’t wait for a library that reads its folder', async () => {
  const cancel = new AbortController()
  const checking = checkPicturesOf({
    paths: ['a.md'],
    call: { picturesOf: () => new Promise(() => undefined) },
    isShown: () => true,
    site: null,
    again: false,
    lookAt: async () => undefined,
    looked: () => undefined,
    progress: () => () => undefined,
    cancel: cancel.signal,
  })
  cancel.abort()
  expect(await checking).toMatchObject({ articles: 1, pictures: 0, checked: 0 })
})

test('of the servers the fifty with most that can’t be had are named', async () => {
  const many = Array.from({ length: 60 }, (_, number) => ['a.md', `https://s${number}.example/gone`] as const)
  const { check } = begin([...many, ['a.md', 'https://s59.example/gone2'], ['a.md', 'https://well.example/1']])
  const report = await check(['a.md'])
  expect([report?.servers.length, report?.moreServers]).toEqual([50, 10])
  expect(report?.servers[0]).toEqual({ server: 's59.example', known: 2, pictures: 2, articles: 1 })
})
