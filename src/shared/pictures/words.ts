import { once } from '../once'
import type { PictureLook } from './look'

/** What a tile says in place of a picture. */
export interface TileWords {
  /** 'Gone since 3 June' */
  readonly title: string
  /** Why, as a sentence's part: '404 at cdn.example.com'. */
  readonly detail: string
}

const day = once(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }))

/** '3 June'; `at` in ms since 1970. */
export const dayOf = (at: number): string => day().format(at)

const minute = once(() => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }))

const unfit = {
  'no-picture': { title: 'Not a picture', detail: 'what stands at this address can’t be drawn' },
  'web-page': { title: 'Not a picture', detail: 'a web page stands at this address' },
  'too-large': { title: 'Too large', detail: '8 MB and 80 megapixels are fetched at most' },
  'no-address': { title: 'Not a picture', detail: 'this is no address of the web' },
} as const

const silent = {
  slow: 'nothing in 10 seconds',
  'unknown-name': 'no server has this name',
  'no-connection': 'the server can’t be reached',
  certificate: 'its certificate isn’t valid',
  'broke-off': 'the answer broke off',
  ring: 'it leads from one address to the next',
  fault: 'the server failed',
} as const

/** The words of a tile, for a picture of this server; null where the picture itself is shown. */
export function tileWords(look: PictureLook, server: string): TileWords | null {
  if (look.kind === 'shown') return null
  if (look.kind === 'waiting') return { title: 'Loading', detail: `from ${server}` }
  if (look.kind === 'refused') {
    return { title: 'Refused here', detail: `${server}: ${look.status} for us, readers may see it` }
  }
  if (look.kind === 'gone') {
    return { title: `Gone since ${dayOf(look.since)}`, detail: `${look.status} at ${server}` }
  }
  if (look.kind === 'unfit') return unfit[look.why]
  if (look.kind === 'private') return { title: 'Private address', detail: `${server} is never asked` }
  const why = look.status === null ? silent[look.why] : `${look.status} at ${server}`
  return { title: 'No answer', detail: `${why}, last tried ${minute().format(look.at)}` }
}

/** A tile's title within a sentence: 'gone since 3 June'. */
export const asPart = (title: string): string => `${title.charAt(0).toLowerCase()}${title.slice(1)}`
