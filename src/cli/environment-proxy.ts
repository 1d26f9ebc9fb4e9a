import { getProxyForUrl } from 'proxy-from-env'
import { UsageError } from './usage'

const NAMES = ['http_proxy', 'https_proxy', 'all_proxy']

/** Throws UsageError where the environment names a proxy that isn't spoken; it would look as if no server answered. */
export function mustBeSpoken(env: NodeJS.ProcessEnv): void {
  for (const [name, value = ''] of Object.entries(env)) {
    if (!NAMES.includes(name.toLowerCase()) || value === '') continue
    // One without a scheme is taken for an http one.
    const whole = value.includes('://') ? value : `http://${value}`
    if (URL.canParse(whole) && /^https?:$/.test(new URL(whole).protocol)) continue
    throw new UsageError(`${name}: only http and https proxies are spoken; NO_PROXY=* goes without one`)
  }
}

/** The proxy that the environment has for an address, as `http://HOST:PORT`; null: none. */
export const proxyFor = async (url: string): Promise<string | null> => getProxyForUrl(url) || null
