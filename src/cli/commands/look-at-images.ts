import { version } from '../../../package.json'
import { fetchPicture } from '../../main/images/fetch/fetch-picture'
import { isLoopbackLet } from '../../main/images/fetch/loopback'
import { reachOf } from '../../main/images/fetch/reach'
import { webPicture } from '../../main/images/fetch/web-picture'
import { readConfig } from '../../main/workspace/site/site-data'
import { addressOf } from '../../main/workspace/site/site-names'
import type { ArticleCard } from '../../shared/card/article-card'
import { picturesOf } from '../../shared/card/card-pictures'
import { counted, number } from '../../shared/numbers'
import { placeOfPicture } from '../../shared/pictures/address'
import { type LookedAt, type PictureState, pictureStates } from '../../shared/pictures/look'
import { wayTo } from '../environment-proxy'
import { isBuiltForTests } from '../for-tests'
import { untilInterrupted } from '../interrupted'
import { hears } from '../library'
import { progressOf } from '../progress'
import { lookAtAll } from './look-at-all'

interface LookAtImages {
  readonly cards: readonly ArticleCard[]
  /** How many different pictures are looked at. */
  readonly most: number
  /** Real path of the workspace. */
  readonly root: string
}

/** What was seen of pictures. */
export interface Images {
  /** By the address as an article has it; undefined: it lies on no server, or wasn't looked at. */
  readonly lookOf: (address: string) => LookedAt | undefined
  /** '98 pictures: 90 there, 3 gone, 5 without an answer', and what was left out. */
  readonly said: string
  /** It was told to end before all were looked at. */
  readonly isStopped: boolean
}

const words: Readonly<Record<PictureState, string>> = {
  shown: 'there',
  gone: 'gone',
  refused: 'refused here',
  silent: 'without an answer',
  unfit: 'not a picture',
  private: 'at a private address, never asked',
}

async function look(url: string, site: string | null, cancel: AbortSignal): Promise<LookedAt> {
  const fetched = await fetchPicture({ url, known: null, site }, reach, cancel)
  if (fetched.kind === 'none') return fetched.look
  const at = Date.now()
  // Nothing is known here, so nothing can be the same.
  if (fetched.kind === 'same') return { kind: 'silent', why: 'fault', status: 304, at }
  const { type, width, height } = fetched
  return { kind: 'shown', type, width, height, at }
}

const reach = reachOf({ version, loopback: isLoopbackLet(!isBuiltForTests, process.env), wayTo })

/** Looks at the pictures on servers that these articles have, each once. */
export async function lookAtImages({ root, cards, most }: LookAtImages): Promise<Images> {
  const site = addressOf((await readConfig(root, hears)).url)
  const outside = cards.flatMap(picturesOf).filter(({ address }) => placeOfPicture(address) === 'outside')
  const all = [...new Set(outside.flatMap(({ address }) => webPicture(address) ?? []))]
  const urls = all.slice(0, most)
  const progress = progressOf('Looking at', 'picture')
  const looks = await untilInterrupted((cancel) =>
    lookAtAll({
      urls,
      look: (url) => look(url, site, cancel),
      progress: (done) => progress.tell(done, urls.length),
      cancel,
    }),
  )
  progress.clear()
  const noAddress: LookedAt = { kind: 'unfit', why: 'no-address', at: Date.now() }
  return {
    lookOf: (address) => {
      if (placeOfPicture(address) !== 'outside') return undefined
      const url = webPicture(address)
      return url === null ? noAddress : looks.get(url)
    },
    said: saidOf([...looks.values()], urls.length, all.length),
    isStopped: looks.size < urls.length,
  }
}

function saidOf(looks: readonly LookedAt[], asked: number, all: number): string {
  const states = pictureStates.flatMap((state) => {
    const count = looks.filter(({ kind }) => kind === state).length
    return count === 0 ? [] : [`${number(count)} ${words[state]}`]
  })
  const said = [`${counted(looks.length, 'picture')} looked at`, states.join(', ')].filter((part) => part !== '')
  if (looks.length < asked) return `Stopped: ${said.join(': ')}; ${number(all - looks.length)} not reached`
  if (asked < all) return `${said.join(': ')}; ${number(all - asked)} more were not: --max-images N sets how many`
  return said.join(': ')
}
