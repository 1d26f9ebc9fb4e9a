import { type Agent, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { PrivateAddress } from './guarded-agents'
import { webPicture } from './web-picture'

/** An address that isn't asked: its port is none of the web's. */
export class ForbiddenPort extends Error {
  override readonly name = 'ForbiddenPort'
}
/** A picture that leads to others without an end. */
export class Ring extends Error {
  override readonly name = 'Ring'
}

const PORTS = new Set(['', '80', '443', '8080', '8443'])
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MAX_REDIRECTS = 3

const ACCEPTED = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5'

/** A whole fetch at most, in ms, with all that it leads to. */
export const WHOLE_FETCH_MS = 10_000

export interface Reach {
  /** Ports other than the web's are asked too: tests alone. */
  readonly anyPort: boolean
  readonly userAgent: string
  /** By which agent a server is reached; throws PrivateAddress where its name tells that it isn't to be. */
  readonly agentFor: (url: URL) => Promise<Agent>
}

export interface Asked {
  /** As `webPicture` spells it. */
  readonly url: string
  readonly referer: string | null
  /** What is known of the picture that is kept; null: nothing. */
  readonly known: { readonly etag: string | null; readonly modified: string | null } | null
}

/** Asks once, and follows where that leads. Throws what the connection throws, PrivateAddress, ForbiddenPort or Ring. */
export async function get(asked: Asked, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  let url = new URL(asked.url)
  const { origin } = url
  for (let turn = 0; turn <= MAX_REDIRECTS; turn += 1) {
    // What one server said of a picture is no other server's business: it could know a reader by it.
    const known = url.origin === origin ? asked.known : null
    const response = await askOnce(url, { ...asked, known }, reach, signal)
    const { location } = response.headers
    if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return response
    response.destroy()
    const next = URL.canParse(location, url.href) ? webPicture(new URL(location, url).href) : null
    if (next === null) throw new PrivateAddress(location.slice(0, 200))
    url = new URL(next)
  }
  throw new Ring(asked.url)
}

async function askOnce(
  url: URL,
  { referer, known }: Asked,
  reach: Reach,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (!reach.anyPort && !PORTS.has(url.port)) throw new ForbiddenPort(url.port)
  const agent = await reach.agentFor(url)
  const headers = {
    accept: ACCEPTED,
    'accept-encoding': 'identity',
    'user-agent': reach.userAgent,
    ...(referer === null ? {} : { referer }),
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
  }
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = ask(url, { method: 'GET', agent, headers, signal, maxHeaderSize: 32_768 })
    request.on('response', resolve)
    request.on('error', reject)
    // Without a word where the server goes over to another protocol.
    request.on('close', () => reject(new Error('Broke off')))
    request.end()
  })
}
