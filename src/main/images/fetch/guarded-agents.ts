import { type LookupAddress, type LookupOptions, lookup as lookUp } from 'node:dns'
import { type ClientRequest, Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { OF_A_SERVER } from './next-up'

/** A connection to this network or machine was about to be made. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
  constructor(readonly host: string) {
    super(`${host} leads to a private address`)
  }
}

export type LookUp = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

interface Guard {
  /** Whether an IP address may be connected to. */
  readonly mayReach: (address: string) => boolean
  readonly lookUp?: LookUp
  /** How long a connection is kept for the next picture, in ms. */
  readonly idleMs?: number
}

/** A folder may name 10,000 servers: connections that all of them keep are more than a process may have. */
const IDLE_MS = 3_000

/**
 * Agents for `http` and `https` that judge each address when it is connected to: the names' addresses as the very look-up
 * gives them that the connection uses, and again the address at the other end before a byte is written to it.
 */
export function guardedAgents({ mayReach, lookUp: ask = lookUp as LookUp, idleMs = IDLE_MS }: Guard) {
  const lookup = (
    host: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void =>
    ask(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, [])
      const open = found.filter(({ address }) => mayReach(address))
      const first = open[0]
      if (first === undefined) return done(new PrivateAddress(host), [])
      return options.all ? done(null, open) : done(null, first.address, first.family)
    })

  const judged = <A extends HttpAgent>(agent: A): A => {
    const connect = agent.createConnection.bind(agent) as (options: Target, done?: unknown) => Socket
    const judgedConnect = (options: Target, done?: unknown): Socket => {
      const host = options.host ?? ''
      // The look-up isn't asked about what is an address already.
      if (isIP(host) !== 0 && !mayReach(host)) throw new PrivateAddress(host)
      const guarded = { ...options, lookup }
      const socket = connect(guarded, done)
      socket.once('connect', () => {
        if (!mayReach(socket.remoteAddress ?? '')) socket.destroy(new PrivateAddress(host))
      })
      return socket
    }
    return Object.assign(agent, { createConnection: judgedConnect, ...quietWhileIdle(agent) })
  }

  const options = { keepAlive: true, maxSockets: OF_A_SERVER, timeout: idleMs }
  return { http: judged(new HttpAgent(options)), https: judged(new HttpsAgent(options)) }
}

/**
 * What a server sends on a connection that is kept, and that nobody asked for, would be taken for its answer about the next
 * picture: such a connection is ended.
 */
function quietWhileIdle(agent: HttpAgent) {
  const { reuseSocket } = agent
  // Whether it is to be kept, which Node's types leave out.
  const keepSocketAlive = agent.keepSocketAlive as unknown as (socket: Socket) => boolean
  function end(this: Socket): void {
    this.destroy()
  }
  return {
    keepSocketAlive: (socket: Socket): boolean => {
      socket.on('data', end)
      return socket.readableLength === 0 && keepSocketAlive.call(agent, socket)
    },
    reuseSocket: (socket: Socket, request: ClientRequest): void => {
      socket.off('data', end)
      reuseSocket.call(agent, socket, request)
    },
  }
}

interface Target {
  readonly host?: string
}
