import { getProxyForUrl } from 'proxy-from-env'
import type { Way } from '../main/images/fetch/proxy-in'
import { UsageError } from './usage'

const NAMES = ['http_proxy', 'https_proxy', 'all_proxy']

/** The kinds of proxies that are spoken, with the scheme by which the proxy itself looks names up. */
const SCHEMES: Readonly<Record<string, string>> = {
  'http:': 'http:',
  'https:': 'https:',
  'socks:': 'socks5h:',
  'socks4:': 'socks4a:',
  'socks4a:': 'socks4a:',
  'socks5:': 'socks5h:',
  'socks5h:': 'socks5h:',
}

/** The proxy that a variable names, spelled as it is asked; null: of a kind that isn't spoken. */
function spoken(value: string): string | null {
  // One without a scheme is taken for an http one.
  const whole = value.includes('://') ? value : `http://${value}`
  if (!URL.canParse(whole)) return null
  const { protocol, href } = new URL(whole)
  const scheme = SCHEMES[protocol]
  return scheme === undefined ? null : scheme + href.slice(protocol.length)
}

/** Throws UsageError where the environment names a proxy that isn't spoken; it would look as if no server answered. */
export function mustBeSpoken(env: NodeJS.ProcessEnv): void {
  for (const [name, value = ''] of Object.entries(env)) {
    if (!NAMES.includes(name.toLowerCase()) || value === '' || spoken(value) !== null) continue
    throw new UsageError(`${name}: only http, https and SOCKS proxies are spoken; NO_PROXY=* goes without one`)
  }
}

/** Whether a variable names this proxy without a scheme. */
const isBare = (proxy: string): boolean =>
  Object.entries(process.env).some(([name, value]) => NAMES.includes(name.toLowerCase()) && value === proxy)

/** How the environment wants an address to be reached. */
export async function wayTo(url: string): Promise<Way> {
  const value = getProxyForUrl(url)
  if (value === '') return { kind: 'direct' }
  // One without a scheme was given that of the picture; as everywhere else it is an http one.
  const bare = value.replace(/^https:\/\//, '')
  const address = spoken(isBare(bare) ? bare : value)
  return address === null ? { kind: 'unknown' } : { kind: 'proxy', address }
}
