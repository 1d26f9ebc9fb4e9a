import type { Room } from './next-up'

/** Addresses that wait, by their servers: the next one is found without a look at all that have to wait longer. */
export class Waiting {
  private readonly servers = new Map<string, { readonly urls: string[]; at: number }>()

  /** Behind those of its server that wait already. */
  add(url: string): void {
    const { host } = new URL(url)
    const server = this.servers.get(host)
    if (server === undefined) this.servers.set(host, { urls: [url], at: 0 })
    else server.urls.push(url)
  }

  /** Takes the first one of a server that has room; undefined: there is none now. */
  take(room: Room): string | undefined {
    if (room.isFull) return undefined
    for (const [host, server] of this.servers) {
      if (!room.hasFor(host)) continue
      const url = server.urls[server.at]
      server.at += 1
      if (server.at === server.urls.length) this.servers.delete(host)
      return url
    }
    return undefined
  }
}
