import type { Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetchPicture } from '../../../../../src/main/images/fetch/fetch-picture'
import { reachOf } from '../../../../../src/main/images/fetch/reach'
import { MAX_PICTURE_BYTES } from '../../../../../src/shared/pictures/limits'
import { flood, png, serve, serveRaw } from './servers'

/** Ends what has no end; the app's own bound is ten seconds. */
const BOUND_MS = 400

const reach = reachOf({ version: '1', loopback: true, wayTo: async () => ({ kind: 'direct' }) })
const get = (url: string) => fetchPicture({ url, known: null, site: null }, reach, undefined, BOUND_MS)
const picture = png(4, 3)
const text = picture.toString('latin1')
const OK = 'HTTP/1.1 200 OK\r\n'

const answers: Readonly<Record<string, (socket: Socket) => void>> = {
  'headers without end': (socket) => {
    socket.write(OK)
    flood(socket, 'x-more: and more\r\n')
  },
  'one header without end': (socket) => {
    socket.write(`${OK}x-more: `)
    flood(socket, 'a'.repeat(60_000))
  },
  'cookies without end': (socket) => {
    socket.write(OK)
    flood(socket, `set-cookie: a=${'b'.repeat(4_000)}\r\n`)
  },
  'early hints without end': (socket) => flood(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(500)),
  'another protocol': (socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
  'chunks without a byte and without end': (socket) => {
    socket.write(`${OK}transfer-encoding: chunked\r\n\r\n1;`)
    flood(socket, 'a'.repeat(60_000))
  },
  'trailers without end': (socket) => {
    socket.write(`${OK}transfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n`)
    flood(socket, 'x-more: and more\r\n')
  },
  'a chunk longer than numbers go': (socket) =>
    socket.write(`${OK}transfer-encoding: chunked\r\n\r\nffffffffffffffffffff\r\na`),
  'a length below nothing': (socket) => socket.end(`${OK}content-length: -1\r\n\r\n${text}`, 'latin1'),
  'two lengths': (socket) => socket.end(`${OK}content-length: 9\r\ncontent-length: 8\r\n\r\n${text}`, 'latin1'),
  'a length and chunks': (socket) =>
    socket.end(`${OK}content-length: 9\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
  'more promised than sent': (socket) => socket.end(`${OK}content-length: 900000\r\n\r\n${text}`, 'latin1'),
  'HTTP/0.9': (socket) => socket.end(text, 'latin1'),
  'a redirect without an address': (socket) => socket.end('HTTP/1.1 302 Found\r\n\r\n'),
  'a redirect to nothing': (socket) => socket.end('HTTP/1.1 302 Found\r\nlocation: http://\r\n\r\n'),
  'a redirect to 8,000 letters': (socket) =>
    socket.end(`HTTP/1.1 302 Found\r\nlocation: /${'a'.repeat(9_000)}\r\n\r\n`),
  'packed in two ways': (socket) => {
    socket.write(`${OK}content-encoding: gzip, br\r\n\r\n`)
    socket.end(brotliCompressSync(gzipSync(picture)))
  },
  'packed twice': (socket) => {
    socket.write(`${OK}content-encoding: gzip\r\n\r\n`)
    socket.end(gzipSync(gzipSync(picture)))
  },
  'packed in a way that nobody knows': (socket) => socket.end(`${OK}content-encoding: zzz\r\n\r\n${text}`, 'latin1'),
  'packed and broken off': (socket) => {
    socket.write(`${OK}content-encoding: gzip\r\n\r\n`)
    socket.end(gzipSync(picture).subarray(0, -9))
  },
  'packed by a thousand': (socket) => {
    socket.write(`${OK}content-encoding: deflate\r\n\r\n`)
    socket.end(deflateSync(Buffer.alloc(MAX_PICTURE_BYTES + 1)))
  },
  'packages with nothing in them, without end': (socket) => {
    socket.write(`${OK}content-encoding: gzip\r\n\r\n`)
    flood(socket, Buffer.concat(Array.from({ length: 1_000 }, () => gzipSync(''))))
  },
}

test.each(Object.entries(answers))('%s ends as no picture, and the next one comes', async (_name, answer) => {
  let asked = 0
  const server = await serveRaw((socket) => {
    asked += 1
    if (asked === 1) answer(socket)
    else socket.end(`${OK}content-length: ${picture.length}\r\n\r\n${text}`, 'latin1')
  })
  expect(await get(server)).toMatchObject({ kind: 'none' })
  expect(await get(server)).toMatchObject({ kind: 'picture', width: 4 })
})

test('an answer that nobody asked for, on a connection that is kept, isn’t taken for the next picture’s', async () => {
  const answerOf = (bytes: Buffer): string => `${OK}content-length: ${bytes.length}\r\n\r\n${bytes.toString('latin1')}`
  const kept: Socket[] = []
  const server = await serveRaw((socket) => {
    kept.push(socket)
    socket.write(answerOf(picture), 'latin1')
  })
  for (let turn = 1; turn <= 3; turn += 1) {
    expect(await get(`${server}/${turn}`)).toMatchObject({ kind: 'picture', width: 4 })
    const ended = new Promise((resolve) => kept.at(-1)?.once('close', resolve))
    kept.at(-1)?.write(answerOf(png(9, 9)), 'latin1')
    await ended
  }
  expect(kept).toHaveLength(3)
})

test('a first byte that doesn’t come, and bytes that drip, end when the whole time is over', async () => {
  const silent = await serve(() => undefined)
  const dripping = await serve((_request, response) => {
    response.writeHead(200)
    let sent = 0
    const drip = setInterval(() => response.write(picture.subarray(sent, ++sent)), BOUND_MS / 20)
    response.on('close', () => clearInterval(drip))
  })
  for (const url of [silent, dripping]) {
    expect(await get(url), url).toMatchObject({ look: { kind: 'silent', why: 'slow' } })
  }
})

test('the time is over for the whole way, also where each step is quick', async () => {
  const server = await serve(({ headers }, response) => {
    const status = headers.referer === undefined ? 302 : 200
    setTimeout(() => response.writeHead(status, { location: '/on' }).end(picture), BOUND_MS * 0.4)
  })
  expect(await get(server)).toMatchObject({ look: { kind: 'silent', why: 'slow' } })
})

test('a system that never says how an address is reached holds up no other picture', async () => {
  const never = reachOf({ version: '1', loopback: true, wayTo: () => new Promise(() => undefined) })
  const asked = { url: 'http://127.0.0.1/', known: null, site: null }
  expect(await fetchPicture(asked, never, undefined, BOUND_MS)).toMatchObject({ look: { kind: 'silent', why: 'slow' } })
  expect(await fetchPicture(asked, never, AbortSignal.abort())).toMatchObject({ kind: 'none' })
})

test('cookies aren’t kept, and marks that are too long for one aren’t either', async () => {
  const cookies: (string | undefined)[] = []
  const server = await serve(({ headers }, response) => {
    cookies.push(headers.cookie)
    response.writeHead(200, {
      'set-cookie': 'who=you',
      etag: `"${'a'.repeat(9_000)}"`,
      'last-modified': 'b'.repeat(999),
    })
    response.end(picture)
  })
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await get(server)).toMatchObject({ kind: 'picture', etag: null, modified: null })
  }
  expect(cookies).toEqual([undefined, undefined])
})

test('a server that says the same of what was never seen has no picture', async () => {
  const server = await serve((_request, response) => response.writeHead(304).end())
  expect(await get(server)).toMatchObject({ look: { kind: 'silent', why: 'fault', status: 304 } })
})

test.each([
  ['a name of 250 letters', `http://${`${'a'.repeat(49)}.`.repeat(5)}example/`],
  ['a label of 70 letters', `http://${'a'.repeat(70)}.example/`],
  ['no letters', 'http://-_-.example/'],
  ['two dots', 'http://a..example/'],
])('%s is looked up by the system alone, and is no server', async (_name, url) => {
  expect(await get(url)).toMatchObject({ kind: 'none', look: { kind: 'silent' } })
})

test('bytes in a million small pieces are one picture', async () => {
  const long = Buffer.concat([picture, Buffer.alloc(200_000)])
  const server = await serveRaw((socket) => {
    socket.write(`${OK}transfer-encoding: chunked\r\nconnection: close\r\n\r\n`)
    const pieces = Array.from(long, (byte) => Buffer.from([0x31, 13, 10, byte, 13, 10]))
    socket.end(Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]))
  })
  const fetched = await fetchPicture({ url: server, known: null, site: null }, reach)
  expect(fetched.kind === 'picture' && Buffer.from(fetched.bytes).equals(long)).toBe(true)
})
