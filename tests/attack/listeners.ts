import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Ears for what leaves the window: a port for TCP and one for UDP; `heard` counts what came. */
export interface Listeners {
  readonly tcp: number
  readonly udp: number
  heard(): number
  close(): Promise<void>
}

export async function listen(): Promise<Listeners> {
  let heard = 0
  const server = createServer((socket) => {
    heard += 1
    socket.on('error', () => {})
    // What nobody reads never ends.
    socket.resume()
    socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 2\r\n\r\nok')
  })
  const socket = createSocket('udp4')
  socket.on('message', () => {
    heard += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    tcp: address.port,
    udp: socket.address().port,
    heard: () => heard,
    close: () => new Promise((resolve) => server.close(() => socket.close(() => resolve()))),
  }
}
