import type { IncomingMessage } from 'node:http'
import { MAX_PICTURE_BYTES } from '../../../shared/pictures/limits'
import type { PictureLook, PictureType } from '../../../shared/pictures/look'
import { measured } from '../bytes/media-type'
import { readBody, TooLarge } from './body'
import { freshUntil } from './fresh-until'
import { type Asked, ForbiddenPort, get, type Reach, Ring, WHOLE_FETCH_MS } from './get'
import { PrivateAddress } from './guarded-agents'
import { UnknownProxy } from './reach'
import { webPicture } from './web-picture'

/** What a fetch gave: a picture, word that the kept one still holds, or why there is none. */
export type Fetched =
  | {
      readonly kind: 'picture'
      readonly bytes: Uint8Array
      readonly type: PictureType
      readonly width: number
      readonly height: number
      readonly etag: string | null
      readonly modified: string | null
      /** In ms since 1970. */
      readonly freshUntil: number
    }
  | { readonly kind: 'same'; readonly freshUntil: number }
  | { readonly kind: 'none'; readonly look: Exclude<PictureLook, { kind: 'shown' | 'waiting' }> }

export interface ToFetch extends Pick<Asked, 'url' | 'known'> {
  /** The public address of the site whose articles show it; null where that isn't known. */
  readonly site: string | null
}

/**
 * Fetches one picture: once without saying where from, and where that is refused once more as from its own server, then as
 * from the site that shows it. Never throws.
 */
export async function fetchPicture(
  asked: ToFetch,
  reach: Reach,
  cancel?: AbortSignal,
  wholeMs = WHOLE_FETCH_MS,
): Promise<Fetched> {
  const slow = AbortSignal.timeout(wholeMs)
  const signal = cancel === undefined ? slow : AbortSignal.any([slow, cancel])
  try {
    // Not everything that is waited for hears of the signal: the system's word on a proxy doesn't.
    return await Promise.race([fetchUnbound(asked, reach, signal), abortOf(signal)])
  } catch (error) {
    return none(slow.aborted ? silent('slow') : whyNot(error as NodeJS.ErrnoException))
  }
}

async function fetchUnbound(asked: ToFetch, reach: Reach, signal: AbortSignal): Promise<Fetched> {
  let response = await get({ ...asked, referer: null }, reach, signal)
  const site = asked.site === null ? null : webPicture(asked.site)
  for (const referer of [refererOf(asked.url), site && refererOf(site)]) {
    if (!isRefusal(response) || referer === null) continue
    response.destroy()
    response = await get({ ...asked, referer }, reach, signal)
  }
  return understood(response, asked)
}

/** As browsers say to other servers where a picture stands: without its path, which is nobody's business. */
const refererOf = (url: string): string => `${new URL(url).origin}/`

/** Rejects as soon as the signal ends what is at work. */
async function abortOf(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  throw signal.reason
}

const isRefusal = ({ statusCode }: IncomingMessage): boolean => statusCode === 401 || statusCode === 403

/** Whatever of an answer isn't wanted goes with its connection: an agent has few of them. */
async function understood(response: IncomingMessage, asked: ToFetch): Promise<Fetched> {
  try {
    return await read(response, asked)
  } finally {
    // Also an empty answer, which is complete before anybody reads it.
    if (!response.readableEnded) response.destroy()
  }
}

async function read(response: IncomingMessage, { known }: ToFetch): Promise<Fetched> {
  const status = response.statusCode ?? 0
  const now = Date.now()
  const etag = markIn(response.headers.etag)
  const modified = markIn(response.headers['last-modified'])
  const until = freshUntil(response.headers, now)
  // A server that says so of what it wasn't asked for would be asked for ever.
  if (status === 304 && known !== null) return { kind: 'same', freshUntil: until }
  if (status === 404 || status === 410) return none({ kind: 'gone', status, since: now, at: now })
  if (status >= 400 && status < 500) return none({ kind: 'refused', status, at: now })
  if (status !== 200) return none(silent('fault', status))
  const bytes = await readBody(response, MAX_PICTURE_BYTES)
  const found = measured(bytes)
  if (typeof found === 'string') return none({ kind: 'unfit', why: found, at: now })
  return { kind: 'picture', bytes: new Uint8Array(bytes), ...found, etag, modified, freshUntil: until }
}

/** More than a date or a hash has. The index of kept pictures holds all marks: servers shall not fill it. */
const MAX_MARK_LETTERS = 200

const markIn = (header: string | undefined): string | null =>
  header === undefined || header.length > MAX_MARK_LETTERS ? null : header

type NoPicture = Extract<Fetched, { kind: 'none' }>['look']

const none = (look: NoPicture): Fetched => ({ kind: 'none', look })

const silent = (why: Extract<PictureLook, { kind: 'silent' }>['why'], status: number | null = null): NoPicture => ({
  kind: 'silent',
  why,
  status,
  at: Date.now(),
})

function whyNot(error: NodeJS.ErrnoException): NoPicture {
  if (error instanceof PrivateAddress || error instanceof ForbiddenPort) return { kind: 'private', at: Date.now() }
  if (error instanceof TooLarge) return { kind: 'unfit', why: 'too-large', at: Date.now() }
  if (error instanceof Ring) return silent('ring')
  if (error instanceof UnknownProxy) return silent('no-connection')
  // A number where the signal ended it.
  const code = String(error.code ?? '')
  if (/^(ENOTFOUND|ENODATA|EAI_.*)$/.test(code)) return silent('unknown-name')
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME|UNABLE_TO_/.test(code)) return silent('certificate')
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)$/.test(code)) return silent('no-connection')
  return silent('broke-off')
}
