import type { WindowEvent } from '../../../shared/ipc/events'
import { placeOfPicture } from '../../../shared/pictures/address'
import type { NamedPicture, SeenPicture } from '../../../shared/pictures/named'
import { asPart, tileWords } from '../../../shared/pictures/words'
import { call } from '../../core/client'
import { alert, announce, useSession, workspaceId } from '../../core/session'
import { onLeave, workspaceStore } from '../../core/workspace-session'

interface PicturesState {
  /** What is known of pictures on servers, by their addresses as the files have them. */
  readonly seen: ReadonlyMap<string, SeenPicture>
  /** How it goes with those that were asked for again by hand; one that came since isn't here any more. */
  readonly again: ReadonlyMap<string, 'running' | 'failed'>
}

export const usePictures = workspaceStore<PicturesState>(() => ({ seen: new Map(), again: new Map() }))

interface InSight extends NamedPicture {
  /** How many places show it. */
  places: number
}

/** What is on the screen now, in the order in which it came there. */
const sight = new Map<string, InSight>()
let telling: ReturnType<typeof setTimeout> | undefined

onLeave(() => {
  sight.clear()
  clearTimeout(telling)
  telling = undefined
})

const isInSight = (address: string): boolean => [...sight.values()].some((shown) => shown.address === address)

/** A picture of an article, or a logo (null), came into sight; the answer takes it out again. */
export function comeIntoSight(path: string | null, address: string): () => void {
  const key = `${path ?? ''}\n${address}`
  const known = sight.get(key)
  if (known === undefined) sight.set(key, { path, address, places: 1 })
  else known.places += 1
  tellSoon()
  return () => {
    const shown = sight.get(key)
    if (shown === undefined) return
    shown.places -= 1
    if (shown.places === 0) sight.delete(key)
    // What nobody sees isn't fetched.
    if (usePictures.getState().again.has(address) && !isInSight(address)) setAgain(address, null)
    tellSoon()
  }
}

/** Once for all that one drawing of the window brings and takes. */
function tellSoon(): void {
  telling ??= setTimeout(() => {
    telling = undefined
    void tell()
  })
}

/** More than a screen holds. */
const MAX_IN_SIGHT = 1_000

async function tell(): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  const pictures = [...sight.values()].slice(-MAX_IN_SIGHT).map(({ path, address }) => ({ path, address }))
  try {
    take((await call('seePictures', { workspace, pictures })).pictures)
  } catch (error) {
    alert(`Pictures are not fetched: ${(error as Error).message}`, 'pictures')
  }
}

/** What was asked for again stays as it was seen until it ends: its tile, and the focus in it, keep their place. */
function take(pictures: readonly SeenPicture[]): void {
  const isRunning = ({ address }: SeenPicture): boolean => usePictures.getState().again.get(address) === 'running'
  const told = pictures.filter((one) => one.look.kind !== 'waiting' || !isRunning(one))
  if (told.length === 0) return
  const ended = told.filter(isRunning)
  usePictures.setState(({ seen, again }) => ({
    seen: new Map([...seen, ...told.map((one): [string, SeenPicture] => [one.address, one])]),
    again: ended.reduce(
      (left, { address, look }) => withAgain(left, address, look.kind === 'shown' ? null : 'failed'),
      again,
    ),
  }))
  for (const one of ended) announce(endOf(one))
}

type Again = PicturesState['again']

function withAgain(again: Again, address: string, how: 'running' | 'failed' | null): Again {
  const others = [...again].filter(([other]) => other !== address)
  return new Map(how === null ? others : [...others, [address, how]])
}

const setAgain = (address: string, how: 'running' | null): void =>
  usePictures.setState(({ again }) => ({ again: withAgain(again, address, how) }))

function endOf({ look, server }: SeenPicture): string {
  const words = tileWords(look, server)
  return words === null ? 'Picture fetched' : `Picture not fetched: ${asPart(words.title)}`
}

/** What main tells of pictures in sight. */
export const onPicturesEvent = ({ pictures }: Extract<WindowEvent, { kind: 'pictures' }>): void => take(pictures)

/** Why a picture can't be fetched again, as an announcement; null: it can. */
function whyNotAgain(address: string): string | null {
  if (placeOfPicture(address) !== 'outside') return 'Its picture lies on no server'
  if (useSession.getState().workspace?.pictures.shown !== true) return 'Pictures from servers aren’t shown here'
  if (!isInSight(address)) return 'Its picture isn’t on the screen'
  if (usePictures.getState().seen.get(address)?.look.kind === 'private') return 'Private addresses are never asked'
  return usePictures.getState().again.get(address) === 'running' ? 'Still fetching the picture' : null
}

/** Says that it begins, and when it has ended (`take`), how. */
export async function fetchAgain(address: string): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  const why = whyNotAgain(address)
  announce(why ?? 'Fetching the picture again')
  if (why !== null) return
  setAgain(address, 'running')
  await call('fetchAgain', { workspace, address }).catch((error: Error) => {
    setAgain(address, null)
    alert(`The picture was not fetched again: ${error.message}`, 'pictures')
  })
}

/** Answers the workspace's question; what is in sight is fetched at once. */
export async function answerPictures(show: boolean): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  try {
    await call('answerPictures', { workspace, show })
    useSession.setState(({ workspace: now }) =>
      now ? { workspace: { ...now, pictures: { ...now.pictures, shown: show } } } : {},
    )
  } catch (error) {
    alert(`The answer was not kept and holds for this run: ${(error as Error).message}`)
  }
}
