import { createHook } from 'node:async_hooks'
import type { LookupAddress } from 'node:dns'
import { createServer, request as requestHttp } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { fetchPicture } from '../../../../../src/main/images/fetch/fetch-picture'
import { guardedAgents, type LookUp } from '../../../../../src/main/images/fetch/guarded-agents'
import { proxyIn, type Way } from '../../../../../src/main/images/fetch/proxy-in'
import { reachOf } from '../../../../../src/main/images/fetch/reach'
import { webPicture } from '../../../../../src/main/images/fetch/web-picture'
import { hostileAddresses } from './hostile-addresses'
import { png, serve } from './servers'
import { serveSocks } from './socks-server'

const direct = async (): Promise<Way> => ({ kind: 'direct' })
const by = (address: string) => async (): Promise<Way> => ({ kind: 'proxy', address })
const get = (url: string, reach: ReturnType<typeof reachOf>) => fetchPicture({ url, known: null, site: null }, reach)

/** Counts the connections that this process begins from now on. */
function countConnects(): () => number {
  let count = 0
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'TCPCONNECTWRAP') count += 1
    },
  }).enable()
  onTestFinished(() => void hook.disable())
  return () => count
}

/** A look-up that answers from a list, one after the other; the last one goes on. */
const lookUpOf =
  (...answers: LookupAddress[][]): LookUp =>
  (_host, _options, done) =>
    done(null, (answers.length > 1 ? answers.shift() : answers[0]) ?? [])

const at = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })

test('no spelling of a private address is connected to, by name or by number', async () => {
  expect(hostileAddresses.length).toBeGreaterThanOrEqual(100)
  const reach = reachOf({ version: '1', loopback: false, wayTo: direct })
  const connects = countConnects()
  for (const address of hostileAddresses) {
    const url = webPicture(address)
    if (url === null) continue
    const fetched = await get(url, reach)
    expect(fetched, address).toMatchObject({ kind: 'none' })
  }
  expect(connects()).toBe(0)
})

test('a name is judged by each look-up that a connection uses', async () => {
  let asked = 0
  const server = await serve((_request, response) => {
    asked += 1
    response.writeHead(200).end(png(2, 2))
  })
  const { port } = new URL(server)
  const connects = countConnects()
  // Public at first, private when it is asked for again: as a test, 127.0.0.1 stands for the public one.
  const reach = reachOf({
    version: '1',
    loopback: true,
    wayTo: direct,
    lookUp: lookUpOf([at('127.0.0.1')], [at('127.0.0.2')], [at('10.0.0.1'), at('::1')]),
  })
  expect(await get(`http://turning.example:${port}/`, reach)).toMatchObject({ kind: 'picture' })
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await get(`http://other${turn}.example:${port}/`, reach)).toMatchObject({ look: { kind: 'private' } })
  }
  expect([asked, connects()]).toEqual([1, 1])
})

const PRIVATE_PLACES = [
  'http://10.0.0.1/',
  '//169.254.169.254/latest',
  'https://[::1]/',
  '//me@3232235521:80/a',
] as const

test.each([301, 302, 303, 307, 308])('a redirect (%d) to a private address isn’t followed', async (status) => {
  const server = await serve(({ url = '' }, response) => {
    response.writeHead(status, { location: PRIVATE_PLACES[Number(url.slice(1))] }).end()
  })
  const connects = countConnects()
  const reach = reachOf({ version: '1', loopback: true, wayTo: direct })
  for (const [index, place] of PRIVATE_PLACES.entries()) {
    expect(await get(`${server}/${index}`, reach), place).toMatchObject({ look: { kind: 'private' } })
  }
  // To the server that leads there, once for each question.
  expect(connects()).toBe(PRIVATE_PLACES.length)
  const ring = await serve(({ url }, response) => response.writeHead(status, { location: url }).end())
  expect(await get(`${ring}/a`, reach)).toMatchObject({ look: { kind: 'silent', why: 'ring' } })
})

test('a redirect to another port than the web’s isn’t followed', async () => {
  const proxy = await serve((_request, response) =>
    response.writeHead(302, { location: 'http://pictures.example:22/' }).end(),
  )
  const reach = reachOf({ version: '1', loopback: false, wayTo: by(proxy) })
  expect(await get('http://pictures.example/', reach)).toMatchObject({ look: { kind: 'private' } })
})

test('connections that a server keeps are ended when no picture comes from it', async () => {
  const server = createServer((_request, response) => response.writeHead(200).end(png(2, 2)))
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const ended = new Promise((resolve) => server.once('connection', (socket) => socket.once('close', resolve)))
  const { port } = server.address() as { port: number }
  const { http } = guardedAgents({ mayReach: () => true, idleMs: 20 })
  await new Promise((resolve) => {
    requestHttp({ port, host: '127.0.0.1', agent: http }, (response) => response.resume().on('end', resolve)).end()
  })
  await ended
})

test('other ports than the web’s aren’t asked', async () => {
  const reach = reachOf({ version: '1', loopback: false, wayTo: direct, lookUp: lookUpOf([at('93.184.216.34')]) })
  const connects = countConnects()
  expect(await get('http://example.com:22/', reach)).toMatchObject({ look: { kind: 'private' } })
  expect(connects()).toBe(0)
})

const ownNames = [
  ...['http://localhost/', 'http://printer.local/', 'http://10.0.0.1/', 'http://[::1]/', 'https://box/'],
]

test('a proxy of the system is asked, also on this machine; names of this network aren’t named to it', async () => {
  const heard: (string | undefined)[] = []
  const proxy = await serve(({ url }, response) => {
    heard.push(url)
    response.writeHead(200).end(png(3, 2))
  })
  const reach = reachOf({ version: '1', loopback: false, wayTo: by(proxy) })
  expect(await get('http://pictures.example/a.png', reach)).toMatchObject({ kind: 'picture', width: 3 })
  expect(heard).toEqual(['http://pictures.example/a.png'])
  for (const url of ownNames) expect(await get(url, reach), url).toMatchObject({ look: { kind: 'private' } })
  expect(heard).toHaveLength(1)
})

test('through a proxy a picture behind TLS is asked for by a tunnel to its name', async () => {
  const tunnels: (string | undefined)[] = []
  const proxy = createServer()
  proxy.on('connect', ({ url }, socket) => {
    tunnels.push(url)
    socket.end('HTTP/1.1 502 No\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const { port } = proxy.address() as { port: number }
  const reach = reachOf({ version: '1', loopback: false, wayTo: by(`http://127.0.0.1:${port}`) })
  expect(await get('https://pictures.example/a.png', reach)).toMatchObject({ kind: 'none' })
  expect(tunnels).toEqual(['pictures.example:443'])
})

test.each([
  ['SOCKS', '4'],
  ['SOCKS5', '5'],
])('%s: the proxy looks names up, and hears none of this network', async (kind, version) => {
  const server = await serve((_request, response) => response.writeHead(200).end(png(3, 2)))
  const { at: place, heard } = await serveSocks(Number(new URL(server).port))
  const lookUp: LookUp = () => expect.fail('A name was looked up')
  const reach = reachOf({ version: '1', loopback: false, wayTo: async () => proxyIn(`${kind} ${place}`), lookUp })
  expect(await get('http://pictures.example/a.png', reach)).toMatchObject({ kind: 'picture', width: 3 })
  // What answers there speaks no TLS.
  expect(await get('https://pictures.example/a.png', reach)).toMatchObject({ kind: 'none' })
  for (const url of ownNames) expect(await get(url, reach), url).toMatchObject({ look: { kind: 'private' } })
  expect(heard).toEqual([`${version} pictures.example:80`, `${version} pictures.example:443`])
})

test('where the system names a proxy that isn’t spoken nothing goes without it', async () => {
  const server = await serve((_request, response) => response.writeHead(200).end(png(3, 2)))
  const connects = countConnects()
  const reach = reachOf({ version: '1', loopback: true, wayTo: async () => proxyIn('QUIC a.example:443; DIRECT') })
  expect(await get(server, reach)).toMatchObject({ look: { kind: 'silent', why: 'no-connection' } })
  expect(connects()).toBe(0)
})

test('the count of connections counts', async () => {
  const server = await serve((_request, response) => response.end())
  const connects = countConnects()
  await new Promise((resolve) => requestHttp(server, resolve).end())
  expect(connects()).toBe(1)
})
