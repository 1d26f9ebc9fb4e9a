import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What is left of the first bytes behind a greeting, and the name and port that it asks for. */
interface Wanted {
  readonly host: string
  readonly port: number
}

/** Version 4a (an address of 0.0.0.x, then the user's name, then the host's), or the request of version 5 by a name. */
function wantedIn(bytes: Buffer): Wanted | null {
  if (bytes[0] === 4) {
    const user = bytes.indexOf(0, 8)
    const end = user < 0 ? -1 : bytes.indexOf(0, user + 1)
    if (end < 0) return null
    return { host: bytes.toString('latin1', user + 1, end), port: bytes.readUInt16BE(2) }
  }
  const length = bytes[4]
  if (bytes[3] !== 3 || length === undefined || bytes.length < 7 + length) return null
  return { host: bytes.toString('latin1', 5, 5 + length), port: bytes.readUInt16BE(5 + length) }
}

const GRANTED = {
  4: Buffer.from([0, 90, 0, 0, 0, 0, 0, 0]),
  5: Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
} as const

/** A SOCKS proxy on loopback for one test: leads everything to `port`. Gives HOST:PORT of itself and the names that it hears. */
export async function serveSocks(port: number): Promise<{ readonly at: string; readonly heard: string[] }> {
  const heard: string[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    let greeted = false
    const hear = (bytes: Buffer): void => {
      const version = bytes[0] === 4 ? 4 : 5
      if (version === 5 && !greeted) {
        greeted = true
        socket.write(Buffer.from([5, 0]))
        return
      }
      const wanted = wantedIn(bytes)
      if (wanted === null) return void socket.destroy()
      heard.push(`${version} ${wanted.host}:${wanted.port}`)
      socket.off('data', hear)
      socket.write(GRANTED[version])
      const beyond = connect(port, '127.0.0.1')
      beyond.on('error', () => socket.destroy())
      socket.pipe(beyond).pipe(socket)
    }
    socket.on('data', hear)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const address = server.address() as { port: number }
  return { at: `127.0.0.1:${address.port}`, heard }
}
