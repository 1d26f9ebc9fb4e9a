import { serverOfPicture } from '../../../shared/pictures/address'
import { MAX_NAMED_SERVERS, type PictureReport } from '../../../shared/pictures/check'
import { pictureFindings } from '../../../shared/pictures/findings'
import { type LookedAt, pictureStates } from '../../../shared/pictures/look'
import type { Pixels } from '../../../shared/pictures/size'

/** A picture as an article names it. */
export interface NamedInArticle {
  readonly path: string
  readonly address: string
  /** As the file has it. */
  readonly size: Pixels | null
  /** What is fetched for it; the address itself where that is none of the web. */
  readonly url: string
}

const noNames = (): Set<string> => new Set()

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** Of a server's pictures those that are known and those of them that are missing; the articles that have any of them. */
interface OfServer {
  readonly known: Set<string>
  readonly missing: Set<string>
  readonly articles: Set<string>
}

const noneOfServer = (): OfServer => ({ known: new Set(), missing: new Set(), articles: new Set() })

/** How a check ended; pictures by what is fetched for them. */
interface Ended {
  /** How those are that it reached, or that were known before: a query finds articles by both. */
  readonly looks: ReadonlyMap<string, LookedAt>
  /** How many it reached, and which of them were asked for: others are known from before. */
  readonly reached: number
  readonly asked: ReadonlySet<string>
  /** How many articles it was of. */
  readonly articles: number
  /** In ms since 1970. */
  readonly at: number
}

/** What is known of these pictures at the end of a check. */
export function pictureReportOf(
  named: readonly NamedInArticle[],
  { looks, reached, asked, articles, at }: Ended,
): PictureReport {
  const states = new Map<string, Set<string>>()
  const findings = new Map<string, Set<string>>()
  const servers = new Map<string, OfServer>()
  const missing = new Set<string>()
  /** The articles that miss a picture. */
  const missingIn = new Set<string>()
  for (const one of named) {
    const server = serverOfPicture(one.address)
    const ofServer = server === null ? null : inMap(servers, server, noneOfServer)
    ofServer?.articles.add(one.path)
    const look = looks.get(one.url)
    if (look === undefined) continue
    inMap(states, look.kind, noNames).add(one.path)
    ofServer?.known.add(one.url)
    if (look.kind !== 'shown') {
      missing.add(one.url)
      missingIn.add(one.path)
      ofServer?.missing.add(one.url)
    } else for (const { code } of pictureFindings(look, one.size)) inMap(findings, code, noNames).add(one.path)
  }
  const ofServers = [...servers]
    .map(([server, of]) => ({
      server,
      known: of.known.size,
      pictures: of.missing.size,
      articles: [...of.articles].filter((path) => missingIn.has(path)).length,
    }))
    .filter(({ pictures }) => pictures > 0)
    .sort((one, other) => other.pictures - one.pictures || (one.server < other.server ? -1 : 1))
  return {
    at,
    articles,
    pictures: new Set(named.map(({ url }) => url)).size,
    checked: reached,
    missing: missing.size,
    missingBefore: [...missing].filter((url) => !asked.has(url)).length,
    states: pictureStates.flatMap((state) => {
      const of = states.get(state)
      return of === undefined ? [] : [{ state, articles: of.size }]
    }),
    findings: [...findings].map(([code, of]) => ({ code, articles: of.size })),
    servers: ofServers.slice(0, MAX_NAMED_SERVERS),
    moreServers: Math.max(0, ofServers.length - MAX_NAMED_SERVERS),
  }
}
