import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetchPicture, type ToFetch } from '../../../../../src/main/images/fetch/fetch-picture'
import { reachOf } from '../../../../../src/main/images/fetch/reach'
import { png, serve } from './servers'

const picture = png(40, 30)
const near = reachOf({ version: '1', loopback: true, wayTo: async () => ({ kind: 'direct' }) })
const asked = (url: string, more: Partial<ToFetch> = {}): ToFetch => ({ url, known: null, site: null, ...more })
const give = (response: ServerResponse, bytes: Uint8Array = picture, headers = {}): void => {
  response.writeHead(200, headers).end(bytes)
}
const lookOf = async (url: string): Promise<unknown> => {
  const fetched = await fetchPicture(asked(url), near)
  return fetched.kind === 'none' ? fetched.look : fetched
}

test('a picture comes with its size and with what its server says of it', async () => {
  const heard: IncomingMessage[] = []
  const server = await serve((request, response) => {
    heard.push(request)
    give(response, picture, {
      etag: '"a"',
      'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
      'cache-control': 'max-age=3600',
    })
  })
  const before = Date.now()
  const fetched = await fetchPicture(asked(`${server}/a.png`), near)
  expect(fetched).toMatchObject({ kind: 'picture', type: 'png', width: 40, height: 30, etag: '"a"' })
  if (fetched.kind !== 'picture') return
  expect(Buffer.from(fetched.bytes).equals(picture)).toBe(true)
  expect(fetched.freshUntil - before).toBeGreaterThanOrEqual(3_600_000)
  const { cookie, authorization, referer, 'user-agent': agent } = heard[0]?.headers ?? {}
  expect([cookie, authorization, referer]).toEqual([undefined, undefined, undefined])
  expect(agent).toMatch(/^Copydesk\//)
  expect(agent).not.toContain('Electron')
})

test('a picture that is kept is asked for by its marks, and said to be the same', async () => {
  const server = await serve((request, response) =>
    request.headers['if-none-match'] === '"a"' && request.headers['if-modified-since'] === 'then'
      ? response.writeHead(304).end()
      : give(response),
  )
  const fetched = await fetchPicture(asked(`${server}/`, { known: { etag: '"a"', modified: 'then' } }), near)
  expect(fetched.kind).toBe('same')
})

test('what a server said of a picture is told to no other server', async () => {
  const heard: (string | undefined)[] = []
  const other = await serve(({ headers }, response) => {
    heard.push(headers['if-none-match'])
    give(response)
  })
  const server = await serve(({ headers, url = '' }, response) => {
    heard.push(headers['if-none-match'])
    response.writeHead(302, { location: url === '/a' ? '/b' : `${other}/` }).end()
  })
  const known = { etag: '"reader-4711"', modified: 'then' }
  expect(await fetchPicture(asked(`${server}/a`, { known }), near)).toMatchObject({ kind: 'picture' })
  expect(heard).toEqual([known.etag, known.etag, undefined])
})

test('a guard that wants to know from where hears it: its own server first, then the site', async () => {
  const referers: (string | undefined)[] = []
  const own = await serve(({ headers }, response) => {
    referers.push(headers.referer)
    if (headers.referer === `http://${headers.host}/`) give(response)
    else response.writeHead(403).end()
  })
  expect(await fetchPicture(asked(`${own}/a`), near)).toMatchObject({ kind: 'picture' })
  expect(referers).toEqual([undefined, `${own}/`])

  const site = await serve(({ headers }, response) => {
    if (headers.referer === 'https://review.example/') give(response)
    else response.writeHead(401).end()
  })
  const from = { site: 'https://review.example/' }
  expect(await fetchPicture(asked(`${site}/a`, from), near)).toMatchObject({ kind: 'picture' })
  expect(await lookOf(`${site}/a`)).toMatchObject({ kind: 'refused', status: 401 })
})

test.each([
  ['https://review.example/\r\nx-more: 1', 'https://review.example/'],
  ['https://me:word@review.example/cms?token=T#top', 'https://review.example/'],
  ['https://ümlaut.example', 'https://xn--mlaut-jva.example/'],
  ['file:///home/me/site', undefined],
  ['the site', undefined],
])(
  'what a folder calls its site is told to a guard as an address of the web, or not at all: %j',
  async (site, told) => {
    const referers: (string | undefined)[] = []
    const server = await serve(({ headers }, response) => {
      referers.push(headers.referer)
      response.writeHead(403).end()
    })
    expect(await fetchPicture(asked(server, { site }), near)).toMatchObject({ look: { kind: 'refused', status: 403 } })
    expect(referers).toEqual([undefined, `${server}/`, ...(told === undefined ? [] : [told])])
  },
)

test.each([
  [404, { kind: 'gone', status: 404 }],
  [410, { kind: 'gone', status: 410 }],
  [403, { kind: 'refused', status: 403 }],
  [429, { kind: 'refused', status: 429 }],
  [500, { kind: 'silent', why: 'fault', status: 500 }],
  [204, { kind: 'silent', why: 'fault', status: 204 }],
])('an answer of %d', async (status, look) => {
  const server = await serve((_request, response) => response.writeHead(status).end())
  expect(await lookOf(server)).toMatchObject(look)
})

test('three redirects are followed; a ring, and one that leads off the web, are not', async () => {
  const server = await serve(({ url = '' }, response) => {
    const step = Number(url.slice(1))
    if (url === '/off') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (step === 0) give(response)
    else response.writeHead(302, { location: `/${step - 1}` }).end()
  })
  expect(await lookOf(`${server}/3`)).toMatchObject({ kind: 'picture' })
  expect(await lookOf(`${server}/4`)).toMatchObject({ kind: 'silent', why: 'ring' })
  expect(await lookOf(`${server}/off`)).toMatchObject({ kind: 'private' })
})

test('what is no picture is told apart by its bytes, whatever the server calls it', async () => {
  const server = await serve(({ url }, response) => {
    const body = url === '/page' ? '<!doctype html><p>Not here</p>' : 'nothing'
    response.writeHead(200, { 'content-type': 'image/png' }).end(body)
  })
  expect(await lookOf(`${server}/page`)).toMatchObject({ kind: 'unfit', why: 'web-page' })
  expect(await lookOf(`${server}/text`)).toMatchObject({ kind: 'unfit', why: 'no-picture' })
})

test('a picture may be packed; too many bytes are left off, said, unsaid or packed', async () => {
  const many = Buffer.alloc(9 * 1_048_576)
  let sent = 0
  const server = await serve(({ url }, response) => {
    if (url === '/gzip') give(response, gzipSync(picture), { 'content-encoding': 'gzip' })
    else if (url === '/br') give(response, brotliCompressSync(picture), { 'content-encoding': 'br' })
    else if (url === '/bomb') give(response, gzipSync(many), { 'content-encoding': 'gzip' })
    else if (url === '/huge') response.writeHead(200, { 'content-length': 41_000_000 }).write('a')
    else {
      response.writeHead(200)
      const more = (): void => {
        sent += 65_536
        if (!response.destroyed) response.write(Buffer.alloc(65_536), more)
      }
      more()
    }
  })
  expect(await lookOf(`${server}/gzip`)).toMatchObject({ kind: 'picture', width: 40 })
  expect(await lookOf(`${server}/br`)).toMatchObject({ kind: 'picture', width: 40 })
  for (const url of ['/bomb', '/huge', '/endless']) {
    expect(await lookOf(`${server}${url}`), url).toMatchObject({ kind: 'unfit', why: 'too-large' })
  }
  expect(sent).toBeLessThan(40_000_000)
})

test('one that breaks off, one that nobody serves, one that speaks no HTTP', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': 1_000 })
    response.write('\x89PNG', () => response.destroy())
  })
  expect(await lookOf(server)).toMatchObject({ kind: 'silent', why: 'broke-off' })
  const tcp = createTcpServer((socket) => socket.resume().end('SSH-2.0\r\n'))
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  const { port } = tcp.address() as { port: number }
  expect(await lookOf(`http://127.0.0.1:${port}`)).toMatchObject({ kind: 'silent', why: 'broke-off' })
  await new Promise((resolve) => tcp.close(resolve))
  expect(await lookOf(`http://127.0.0.1:${port}`)).toMatchObject({ kind: 'silent', why: 'no-connection' })
})

test('answers without a picture free their connections for the next one', async () => {
  const server = await serve(({ url }, response) => {
    if (url === '/picture') give(response)
    else response.writeHead(Number(url?.slice(1)), { location: '/picture' }).end()
  })
  for (const status of [404, 403, 500, 302, 404, 410]) await lookOf(`${server}/${status}`)
  expect(await lookOf(`${server}/picture`)).toMatchObject({ kind: 'picture' })
})

test('a fetch that is cancelled ends at once', async () => {
  const cancel = new AbortController()
  const server = await serve(() => cancel.abort())
  expect(await fetchPicture(asked(server), near, cancel.signal)).toMatchObject({ kind: 'none' })
})
