import { asciiHost } from './punycode'

/** Parameters by which a link is followed around, and which say nothing of where it leads. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|ref_src|cmpid|yclid|_hsenc|_hsmi|wt\.mc_id)$/i

/** A longer one is no address that a browser follows, and would take long to look through. In UTF-16 units. */
export const MAX_ADDRESS_LETTERS = 8_192

/** Whether an address carries parameters that only follow its reader. */
export const isTracked = (parameter: string): boolean => TRACKING.test(parameter)

/** Host, path, parameters, fragment; the path begins with `/` where there is one, so that there is one way only to read it. */
const ADDRESS = /^https?:\/\/([^/?#\s]+)((?:\/[^?#\s]*)?)(?:\?([^#\s]*))?(#\S*)?$/i
/** A fragment by which a page in the browser chooses what it shows. */
const ROUTE = /^#!?\/./

/**
 * An address without what differs between links to the same story: scheme, `www.`, `m.` or `amp.` before the host, tracking
 * parameters, a fragment that is no route, a last slash or `/amp`, how signs are encoded, capitals of the host, and what was
 * pasted along behind it. Null where it is no http or https address.
 */
export function canonicalAddress(address: string): string | null {
  if (address.length > MAX_ADDRESS_LETTERS) return null
  const plain = PLAIN.exec(address)
  return plain === null ? canonicalOf(address) : `${plain[1]}${plain[2]}`
}

/** What most addresses are: nothing in them is left out or written otherwise. */
const PLAIN =
  /^https?:\/\/(?:www\.)?((?!www\.|m\.|amp\.)[a-z0-9.-]+)((?:\/[^/?#\s%\u0080-\uffff]+)*)(?<![.,;:)\]}>'"]|\/amp)$/

function canonicalOf(address: string): string | null {
  const found = ADDRESS.exec(address.trim())
  if (found === null) return null
  const [, host = '', path = '', parameters = '', fragment = ''] = found
  const parts = [host, path, parameters, ROUTE.test(fragment) ? fragment : '']
  const last = parts.findLastIndex((part) => part !== '')
  const [name = '', below = '', asked = '', route = ''] = parts.map((part, at) =>
    at === last ? withoutTail(part) : part,
  )
  const named = asciiHost(decoded(name)).replace(/^(?:www|m|amp)\./, '')
  if (named === '') return null
  const plain = withoutSlashes(below).replace(/\/amp$/i, '')
  const kept = asked.split('&').filter((part) => part !== '' && !isTracked(part.split('=')[0] ?? ''))
  const question = kept.length === 0 ? '' : `?${kept.map(decoded).sort().join('&')}`
  return `${named}${decoded(plain)}${question}${decoded(withoutSlashes(route))}`
}

function withoutSlashes(path: string): string {
  let end = path.length
  while (path.charAt(end - 1) === '/') end -= 1
  return path.slice(0, end)
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' }
const TAIL = '.,;:\'"’”»'

/** Without what a sentence has behind an address: a full stop, a closing bracket that isn't opened in it. */
function withoutTail(text: string): string {
  const open: Record<string, number> = {}
  for (const sign of text) open[sign] = (open[sign] ?? 0) + 1
  let end = text.length
  for (; end > 0; end -= 1) {
    const sign = text.charAt(end - 1)
    const opener = OPENERS[sign]
    if (opener === undefined ? !TAIL.includes(sign) : (open[opener] ?? 0) >= (open[sign] ?? 0)) break
    open[sign] = (open[sign] ?? 0) - 1
  }
  return text.slice(0, end)
}

const ENCODED = /(?:%[\da-f]{2})+/gi
/** Bare they would mean something else, or end the address. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they stay encoded
const MEANT = /[/?#&=+;%\s\u0000-\u001f\u007f]/g

/** What `%C3%A9` stands for; what has to stay encoded in capitals. */
function decoded(text: string): string {
  if (!text.includes('%')) return text.normalize('NFC')
  const plain = text.replace(ENCODED, (run) => {
    try {
      return decodeURIComponent(run).replace(MEANT, (sign) => encodeURIComponent(sign))
    } catch {
      // Bytes of another encoding.
      return run.toUpperCase()
    }
  })
  return plain.normalize('NFC')
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
  /^\s*https?:\/\/(?:[^/?#@\s]*@)?(\[[^\]/?#\s]*\]|[^/?#:\s]+)/i.exec(address)?.[1] ?? null

/** The one link that the text of a query is, as it was pasted or behind `url:`; null for any other text. */
export function linkOf(text: string): string | null {
  return /^(?:url:)?("?)(https?:\/\/[^\s"]+)\1$/i.exec(text.trim())?.[2] ?? null
}

/**
 * The canonical form as a number of 53 bits, by which the library keeps the addresses of 100,000 articles and their related
 * stories: an eighth of the memory. Among a million addresses two that share a number are as likely as 1 in 20,000. Null where
 * it is no http or https address.
 */
export function addressKey(address: string): number | null {
  const canonical = canonicalAddress(address)
  return canonical === null ? null : textKey(canonical)
}

/** The same for any text. */
export function textKey(text: string): number {
  let high = 0x9e3779b1
  let low = 0x85ebca77
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0xc2b2ae3d)
    low = Math.imul(low ^ code, 0x27d4eb2f)
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ (low >>> 13)
  low = Math.imul(low ^ (low >>> 16), 0x297a2d39) ^ (high >>> 11)
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0)
}
