/** Parameters by which a link is followed around, and which say nothing of where it leads. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|ref_src|cmpid|yclid|_hsenc|_hsmi|wt\.mc_id)$/i

/** Whether an address carries parameters that only follow its reader. */
export const isTracked = (parameter: string): boolean => TRACKING.test(parameter)

/**
 * An address without what differs between links to the same story: scheme, `www.`, `m.` or `amp.` before the host, tracking
 * parameters, fragment, a last slash or `/amp`, capitals of the host. Null where it is no http or https address.
 */
export function canonicalAddress(address: string): string | null {
  // webUrl and originalUrl are mostly the same.
  if (address !== last.address) last = { address, canonical: canonicalOf(address) }
  return last.canonical
}

let last: { readonly address: string; readonly canonical: string | null } = { address: '', canonical: null }

function canonicalOf(address: string): string | null {
  const found = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(address.trim())
  if (found === null) return null
  const [, host = '', path = '', parameters = ''] = found
  const kept =
    parameters === '' ? [] : parameters.split('&').filter((part) => part !== '' && !isTracked(part.split('=')[0] ?? ''))
  const named = host.toLowerCase().replace(/^(?:www|m|amp)\./, '')
  const plain = path.replace(/\/+$/, '').replace(/\/amp$/i, '')
  return `${named}${plain}${kept.length === 0 ? '' : `?${kept.sort().join('&')}`}`
}

/** An address without its tracking parameters; every other byte of it stays, so it may be written back. */
export function withoutTracking(address: string): string {
  const start = address.indexOf('?')
  const hash = address.indexOf('#')
  if (start < 0 || (hash >= 0 && hash < start) || !/^\s*https?:/i.test(address)) return address
  const end = hash < 0 ? address.length : hash
  const parts = address.slice(start + 1, end).split('&')
  const kept = parts.filter((part) => !isTracked(part.split('=')[0] ?? ''))
  if (kept.length === parts.length) return address
  const parameters = kept.some((part) => part !== '') ? `?${kept.join('&')}` : ''
  return `${address.slice(0, start)}${parameters}${address.slice(end)}`
}

/** The host that an http or https address names, as written there; null where it is none. */
export const hostOf = (address: string): string | null =>
  /^\s*https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(address)?.[1] ?? null

/** The one link that the text of a query is, as it was pasted or behind `url:`; null for any other text. */
export function linkOf(text: string): string | null {
  return /^(?:url:)?("?)(https?:\/\/[^\s"]+)\1$/i.exec(text.trim())?.[2] ?? null
}
