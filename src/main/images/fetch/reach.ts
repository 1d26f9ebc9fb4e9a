import type { Agent } from 'node:http'
import { HttpProxyAgent } from 'http-proxy-agent'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'
import { type Reach, WHOLE_FETCH_MS } from './get'
import { guardedAgents, type LookUp, PrivateAddress } from './guarded-agents'
import type { Way } from './proxy-in'
import { isPublicAddress, isPublicName } from './public-address'

/** The system names a proxy of a kind that isn't spoken: going without it is no way. */
export class UnknownProxy extends Error {
  override readonly name = 'UnknownProxy'
}

export interface ReachOptions {
  readonly version: string
  /** For tests: pictures may be fetched from 127.0.0.1, from any port. */
  readonly loopback: boolean
  /** How the system wants an address to be reached. A proxy on this machine is trusted. */
  readonly wayTo: (url: string) => Promise<Way>
  readonly lookUp?: LookUp
}

const LOOPBACK = '127.0.0.1'

/** How servers are reached: directly by guarded agents, or through the system's proxy where the name itself is public. */
export function reachOf({ version, loopback, wayTo, lookUp }: ReachOptions): Reach {
  const isTest = (host: string): boolean => loopback && host === LOOPBACK
  const direct = guardedAgents({
    mayReach: (address) => isPublicAddress(address) || isTest(address),
    ...(lookUp === undefined ? {} : { lookUp }),
  })
  const through = new Map<string, Agent>()
  const agentThrough = (proxy: string, isSecure: boolean): Agent => {
    const key = `${isSecure} ${proxy}`
    const known = through.get(key)
    if (known !== undefined) return known
    const agent = newAgentThrough(proxy, isSecure)
    through.set(key, agent)
    return agent
  }
  return {
    anyPort: loopback,
    userAgent: `Copydesk/${version} (pictures for editors)`,
    agentFor: async ({ href, hostname, protocol }) => {
      const isSecure = protocol === 'https:'
      const way = await wayTo(href)
      if (way.kind === 'unknown') throw new UnknownProxy()
      if (way.kind === 'direct') return isSecure ? direct.https : direct.http
      if (!isPublicName(hostname) && !isTest(hostname)) throw new PrivateAddress(hostname)
      return agentThrough(way.address, isSecure)
    },
  }
}

function newAgentThrough(proxy: string, isSecure: boolean): Agent {
  if (proxy.startsWith('socks')) return new SocksProxyAgent(proxy, { timeout: WHOLE_FETCH_MS }) as unknown as Agent
  return (isSecure ? new HttpsProxyAgent(proxy) : new HttpProxyAgent(proxy)) as unknown as Agent
}
