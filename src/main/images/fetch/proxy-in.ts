/** How the system wants an address to be reached. 'unknown': by a proxy of a kind that isn't spoken, so not at all. */
export type Way =
  | { readonly kind: 'direct' }
  /** As `http://HOST:PORT`, or with the scheme of another kind. */
  | { readonly kind: 'proxy'; readonly address: string }
  | { readonly kind: 'unknown' }

/**
 * The kinds of proxies in an answer of a proxy script, as schemes. SOCKS is version 4 in it, as Chromium has it. The schemes are
 * those whose names the proxy itself looks up.
 */
const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4a',
  SOCKS4: 'socks4a',
  SOCKS5: 'socks5h',
}

/**
 * The first way of 'PROXY HOST:PORT; DIRECT' (the answer of a proxy script). What can't be understood is never taken for
 * 'DIRECT': a network that names a proxy may not want to be left without it.
 */
export function proxyIn(said: string): Way {
  const [kind = '', place, ...rest] = (said.split(';')[0] ?? '').trim().split(/\s+/)
  const name = kind.toUpperCase()
  if (name === 'DIRECT' && place === undefined) return { kind: 'direct' }
  const scheme = Object.hasOwn(SCHEMES, name) ? SCHEMES[name] : undefined
  const address = `${scheme}://${place}`
  const isPlace = place !== undefined && rest.length === 0 && /^[^/?#@\\]+$/.test(place) && URL.canParse(address)
  return scheme !== undefined && isPlace ? { kind: 'proxy', address } : { kind: 'unknown' }
}
