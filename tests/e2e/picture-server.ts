import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { makeWorkspace, project } from './app'

export const examplePicture = (): Buffer =>
  readFileSync(join(project, 'examples/newsroom/assets/images/quay-morning.png'))

type Way = (response: ServerResponse) => void

/** What stands in place of a picture, by the name that is asked for. */
const usualWays: Readonly<Record<string, Way>> = {
  refused: (response) => response.writeHead(403).end(),
  gone: (response) => response.writeHead(404).end(),
  page: (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('<!doctype html><p>No</p>'),
  large: (response) => response.writeHead(200, { 'content-length': 41_000_000 }).write('a'),
  fault: (response) => response.writeHead(500).end(),
  never: () => undefined,
}

export interface PictureServer {
  /** Without a slash at its end. */
  readonly address: string
  /** The names that were asked for. */
  readonly asked: string[]
  /** When each of them was answered with a picture, in ms since 1970. */
  readonly answeredAt: ReadonlyMap<string, number>
  /** From now on this name is answered so. */
  readonly change: (name: string, way: Way) => void
  readonly close: () => void
}

/** The ports of the servers before: an app that goes on has kept what it got from there. */
const used = new Set<number>()

/** Listens on a port of its own; gives its number. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  if (!used.has(port)) {
    used.add(port)
    return port
  }
  await new Promise((resolve) => server.close(resolve))
  return listen(server)
}

/** A server of pictures on this machine, at `/NAME.png`: each is one, but for the names above. */
export async function servePictures(): Promise<PictureServer> {
  const asked: string[] = []
  const answeredAt = new Map<string, number>()
  const ways = new Map(Object.entries(usualWays))
  const picture = examplePicture()
  const server = createServer(({ url = '' }, response) => {
    const name = url.replace(/^\/|\.png$/g, '')
    asked.push(name)
    const way = ways.get(name)
    if (way !== undefined) return way(response)
    response.writeHead(200, { 'cache-control': 'max-age=3600' })
    // No two pictures have the same bytes; what stands behind a PNG's end is not drawn.
    response.end(Buffer.concat([picture, Buffer.from(name)]))
    answeredAt.set(name, Date.now())
  })
  const port = await listen(server)
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    answeredAt,
    change: (name, way) => void ways.set(name, way),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** An article whose picture lies at this address. */
export const articleWith = (title: string, image: string): string =>
  `---\ntitle: "${title}"\ndate: 2026-11-20T10:00:00Z\nprovider:\n  name: "The Tideline"\nimages:\n  - url: "${image}"\n    width: 1200\n    height: 630\n---\nText.\n`

/** A folder with one article 'Story NAME' for each picture of a server. */
export const folderWith = ({ address }: Pick<PictureServer, 'address'>, names: readonly string[]): string =>
  makeWorkspace(
    Object.fromEntries(
      names.map((name) => [`_posts/2026-11-20-${name}.md`, articleWith(`Story ${name}`, `${address}/${name}.png`)]),
    ),
  )
