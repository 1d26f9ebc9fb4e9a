import type { Agent } from 'node:http'
import { HttpProxyAgent } from 'http-proxy-agent'
import { HttpsProxyAgent } from 'https-proxy-agent'
import type { Reach } from './get'
import { guardedAgents, type LookUp, PrivateAddress } from './guarded-agents'
import { isPublicAddress, isPublicName } from './public-address'

export interface ReachOptions {
  readonly version: string
  /** For tests: pictures may be fetched from 127.0.0.1, from any port. */
  readonly loopback: boolean
  /** The proxy that the system has for an address, as `http://HOST:PORT`; null: none. One on this machine is trusted. */
  readonly proxyFor: (url: string) => Promise<string | null>
  readonly lookUp?: LookUp
}

const LOOPBACK = '127.0.0.1'

/** How servers are reached: directly by guarded agents, or through the system's proxy where the name itself is public. */
export function reachOf({ version, loopback, proxyFor, lookUp }: ReachOptions): Reach {
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
    const agent = (isSecure ? new HttpsProxyAgent(proxy) : new HttpProxyAgent(proxy)) as unknown as Agent
    through.set(key, agent)
    return agent
  }
  return {
    anyPort: loopback,
    userAgent: `Copydesk/${version} (pictures for editors)`,
    agentFor: async ({ href, hostname, protocol }) => {
      const isSecure = protocol === 'https:'
      const proxy = await proxyFor(href)
      if (proxy === null) return isSecure ? direct.https : direct.http
      if (!isPublicName(hostname) && !isTest(hostname)) throw new PrivateAddress(hostname)
      return agentThrough(proxy, isSecure)
    },
  }
}
