import { MAX_NAMED_SERVERS, type PictureReport } from '../../shared/ipc/picture-check'
import { serverOfPicture } from '../../shared/pictures/address'
import { pictureFindings } from '../../shared/pictures/findings'
import { type LookedAt, pictureStates } from '../../shared/pictures/look'
import type { Pixels } from '../../shared/pictures/size'

/** A picture as an article names it. */
export interface NamedInArticle {
  readonly path: string
  readonly address: string
  /** As the file has it. */
  readonly size: Pixels | null
  /** What is fetched for it; the address itself where that is none of the web. */
  readonly url: string
}

/** Pictures and articles of which something is said, each once. */
class Share {
  readonly pictures = new Set<string>()
  readonly articles = new Set<string>()

  add({ url, path }: NamedInArticle): void {
    this.pictures.add(url)
    this.articles.add(path)
  }

  get counts(): { pictures: number; articles: number } {
    return { pictures: this.pictures.size, articles: this.articles.size }
  }
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** How a check ended; pictures by what is fetched for them. */
interface Ended {
  /** How those are that it reached, or that were known before: a query finds articles by both. */
  readonly looks: ReadonlyMap<string, LookedAt>
  readonly reached: ReadonlySet<string>
  /** How many articles it was of. */
  readonly articles: number
  /** In ms since 1970. */
  readonly at: number
}

/** What is known of these pictures at the end of a check. */
export function pictureReportOf(
  named: readonly NamedInArticle[],
  { looks, reached, articles, at }: Ended,
): PictureReport {
  const states = new Map<string, Share>()
  const findings = new Map<string, Share>()
  const servers = new Map<string, { readonly known: Set<string>; readonly missing: Share }>()
  for (const one of named) {
    const look = looks.get(one.url)
    if (look === undefined) continue
    inMap(states, look.kind, () => new Share()).add(one)
    const server = serverOfPicture(one.address)
    const ofServer = server === null ? null : inMap(servers, server, () => ({ known: new Set(), missing: new Share() }))
    ofServer?.known.add(one.url)
    if (look.kind !== 'shown') ofServer?.missing.add(one)
    else for (const { code } of pictureFindings(look, one.size)) inMap(findings, code, () => new Share()).add(one)
  }
  const missing = [...servers]
    .map(([server, of]) => ({ server, known: of.known.size, ...of.missing.counts }))
    .filter(({ pictures }) => pictures > 0)
    .sort((one, other) => other.pictures - one.pictures || (one.server < other.server ? -1 : 1))
  return {
    at,
    articles,
    pictures: new Set(named.map(({ url }) => url)).size,
    checked: reached.size,
    states: pictureStates.flatMap((state) => {
      const of = states.get(state)
      return of === undefined ? [] : [{ state, ...of.counts }]
    }),
    findings: [...findings].map(([code, of]) => ({ code, articles: of.articles.size })),
    servers: missing.slice(0, MAX_NAMED_SERVERS),
    moreServers: Math.max(0, missing.length - MAX_NAMED_SERVERS),
  }
}
