import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { project } from './app'

export const examplePicture = (): Buffer =>
  readFileSync(join(project, 'examples/newsroom/assets/images/quay-morning.png'))

export interface PictureServer {
  /** Without a slash at its end. */
  readonly address: string
  /** The paths that were asked for. */
  readonly asked: string[]
  readonly close: () => void
}

/** A server of pictures on this machine: `/NUMBER.png` is one; others are what they say. */
export async function servePictures(): Promise<PictureServer> {
  const asked: string[] = []
  const picture = examplePicture()
  const ways: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/refused.png': (response) => response.writeHead(403).end(),
    '/gone.png': (response) => response.writeHead(404).end(),
    '/page.png': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('<!doctype html><p>No</p>'),
    '/large.png': (response) => response.writeHead(200, { 'content-length': 41_000_000 }).write('a'),
    '/fault.png': (response) => response.writeHead(500).end(),
    '/never.png': () => undefined,
  }
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const way = ways[url]
    if (way === undefined) response.writeHead(200, { 'cache-control': 'max-age=3600' }).end(picture)
    else way(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** An article whose picture lies at this address. */
export const articleWith = (title: string, image: string): string =>
  `---\ntitle: "${title}"\ndate: 2026-11-20T10:00:00Z\nprovider:\n  name: "The Tideline"\nimages:\n  - url: "${image}"\n    width: 1200\n    height: 630\n---\nText.\n`
