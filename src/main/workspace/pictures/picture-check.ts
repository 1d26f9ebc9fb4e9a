import type { PictureReport } from '../../../shared/pictures/check'
import type { LookedAt } from '../../../shared/pictures/look'
import { webPicture } from '../../images/fetch/web-picture'
import type { ToLookAt } from '../../images/outside/check-pictures'
import type { RemoteLibrary } from '../../library/thread/host'
import { type NamedInArticle, pictureReportOf } from './picture-report'

/** Looks at pictures; resolves when that is done, or at its cancel. */
export type LookAtPictures = (asked: ToLookAt) => Promise<void>

interface PictureCheck {
  readonly paths: readonly string[]
  readonly call: Pick<RemoteLibrary, 'picturesOf'>
  /** Whether the workspace shows pictures from servers. */
  readonly isShown: () => boolean
  readonly site: string | null
  /** Asks anew for those that couldn't be had, fresh or not. */
  readonly again: boolean
  readonly lookAt: LookAtPictures
  /** Hears what was seen, by the addresses as the files have them. */
  readonly looked: (seen: readonly (readonly [address: string, look: LookedAt])[]) => void
  readonly progress: (total: number) => (done: number) => void
  readonly cancel: AbortSignal
}

/** Articles that the library is asked about at a time, so that it answers others in between. */
const ARTICLES_AT_ONCE = 500

/** The pictures on servers that these articles have. */
async function picturesOf({ paths, call, cancel }: PictureCheck): Promise<NamedInArticle[]> {
  const named: NamedInArticle[] = []
  // While a folder is read for the first time the library takes long to answer.
  const cancelled = new Promise<[]>((resolve) => cancel.addEventListener('abort', () => resolve([]), { once: true }))
  for (let from = 0; from < paths.length && !cancel.aborted; from += ARTICLES_AT_ONCE) {
    const part = call.picturesOf(paths.slice(from, from + ARTICLES_AT_ONCE))
    for (const one of await Promise.race([part, cancelled])) {
      named.push({ ...one, url: webPicture(one.address) ?? one.address })
    }
  }
  return named
}

/** Looks at all pictures on servers that these articles have, and says how they were; null: they have some, and none is shown. */
export async function checkPicturesOf(check: PictureCheck): Promise<PictureReport | null> {
  const { site, again, lookAt, looked, cancel } = check
  const paths = [...new Set(check.paths)]
  const named = await picturesOf({ ...check, paths })
  if (named.length > 0 && !check.isShown()) return null
  const spelled = new Map<string, Set<string>>()
  for (const { url, address } of named) spelled.set(url, (spelled.get(url) ?? new Set()).add(address))
  const progress = check.progress(spelled.size)
  const looks = new Map<string, LookedAt>()
  const known = (url: string, look: LookedAt): void => void looks.set(url, look)
  const reached = new Set<string>()
  const asked = new Set<string>()
  const seen = (url: string, look: LookedAt, isAsked: boolean): void => {
    known(url, look)
    reached.add(url)
    if (isAsked) asked.add(url)
    looked([...(spelled.get(url) ?? [])].map((address) => [address, look]))
    progress(reached.size)
  }
  progress(0)
  const urls = [...spelled.keys()]
  const at = Date.now()
  for (const url of urls) if (webPicture(url) === null) seen(url, { kind: 'unfit', why: 'no-address', at }, true)
  await lookAt({ urls: urls.filter((url) => webPicture(url) !== null), site, again, known, seen, cancel })
  return pictureReportOf(named, { looks, reached: reached.size, asked, articles: paths.length, at: Date.now() })
}
