import type { LookedAt } from '../../../shared/pictures/look'
import { Waiting } from '../fetch/waiting'
import type { Pictures } from './pictures'

export interface ToLookAt {
  /** As `webPicture` spells them; one twice counts once. */
  readonly urls: Iterable<string>
  /** The public address of the site whose articles have them; null: not known. */
  readonly site: string | null
  /** Asks anew for those that couldn't be had, fresh or not. */
  readonly again: boolean
  /** Hears first how those were that will be asked for anew: all that is known of one that a cancel leaves out. */
  readonly known: (url: string, look: LookedAt) => void
  /** Hears each picture once, as it is looked at. `isAsked`: its server was asked and answered; else it is known from before. */
  readonly seen: (url: string, look: LookedAt, isAsked: boolean) => void
  readonly cancel: AbortSignal
}

/**
 * Looks at pictures in the room that windows leave, each once; one that is fresh in the cache is not asked for. Resolves when
 * all are looked at, or at a cancel.
 */
export function checkPictures(
  pictures: Pick<Pictures, 'check' | 'isDue' | 'lookOf'>,
  { urls, site, again, known, seen, cancel }: ToLookAt,
): Promise<void> {
  const begunAt = Date.now()
  const left = new Set(urls)
  const waiting = new Waiting()
  const take = (url: string, look: LookedAt, isAsked: boolean): void => {
    left.delete(url)
    seen(url, look, isAsked)
  }
  for (const url of left) {
    const look = pictures.lookOf(url)
    if (look.kind === 'waiting') waiting.add(url)
    else if (pictures.isDue(url) || (again && look.kind !== 'shown')) {
      known(url, look)
      waiting.add(url)
    } else take(url, look, false)
  }
  if (left.size === 0 || cancel.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const leave = pictures.check({
      site,
      waitsFor: (url) => left.has(url),
      next: (room) => waiting.take(room),
      fetched: (url, look) => {
        // One that was cancelled where a window had asked for it.
        if (look === null || look.kind === 'waiting') waiting.add(url)
        // A server that was silent leaves what was seen earlier.
        else take(url, look, look.at >= begunAt)
        if (left.size === 0) end()
      },
    })
    const end = (): void => {
      cancel.removeEventListener('abort', end)
      leave()
      resolve()
    }
    cancel.addEventListener('abort', end)
  })
}
