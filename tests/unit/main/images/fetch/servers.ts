import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { rgbaPng } from '../../../../../scripts/sample/png.mjs'

/** A server on loopback for one test; gives its address, without a slash at its end. */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  // It ends no connection by itself: one that is left open is missing for the next picture.
  server.keepAliveTimeout = 0
  onTestFinished(() => server.closeAllConnections())
  return listening(server)
}

/** The same for what isn't quite HTTP: `answer` has the connection when the first bytes of a question came. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<string> {
  const open = new Set<Socket>()
  const server = createTcpServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
    socket.resume()
  })
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
  })
  return listening(server)
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Writes `more` again and again, as fast as it is taken, until the other end has gone. */
export function flood(socket: Socket, more: string | Uint8Array): void {
  const go = (): void => {
    while (!socket.destroyed) if (!socket.write(more)) return void socket.once('drain', go)
  }
  go()
}

/** Where a PNG says its width; its height stands behind that. */
const WIDTH_AT = 16

/** A clear PNG of this size (pixels); `says`: the size in its head where that is another. */
export function png(width: number, height: number, says = { width, height }): Buffer {
  const picture: Buffer = rgbaPng(width, height, new Uint8Array(width * height * 4))
  picture.writeUInt32BE(says.width, WIDTH_AT)
  picture.writeUInt32BE(says.height, WIDTH_AT + 4)
  return picture
}
