import type { NamedPicture, SeenPicture } from '../../../shared/ipc/contract'
import type { WindowEvent } from '../../../shared/ipc/events'
import { call } from '../../app/client'
import { alert, useSession, workspaceId } from '../../app/session'
import { onLeave, workspaceStore } from '../../app/workspace-session'

interface PicturesState {
  /** What is known of pictures on servers, by their addresses as the files have them. */
  readonly seen: ReadonlyMap<string, SeenPicture>
}

export const usePictures = workspaceStore<PicturesState>(() => ({ seen: new Map() }))

interface InSight extends NamedPicture {
  /** So many places show it. */
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

/** A picture of an article came into sight; the answer takes it out again. */
export function comeIntoSight(path: string, address: string): () => void {
  const key = `${path}\n${address}`
  const known = sight.get(key)
  if (known === undefined) sight.set(key, { path, address, places: 1 })
  else known.places += 1
  tellSoon()
  return () => {
    const shown = sight.get(key)
    if (shown === undefined) return
    shown.places -= 1
    if (shown.places === 0) sight.delete(key)
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

function take(pictures: readonly SeenPicture[]): void {
  if (pictures.length === 0) return
  usePictures.setState(({ seen }) => ({
    seen: new Map([...seen, ...pictures.map((one): [string, SeenPicture] => [one.address, one])]),
  }))
}

/** What main tells of pictures in sight. */
export const onPicturesEvent = ({ pictures }: Extract<WindowEvent, { kind: 'pictures' }>): void => take(pictures)

export async function fetchAgain(address: string): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  await call('fetchAgain', { workspace, address }).catch((error: Error) =>
    alert(`The picture was not fetched again: ${error.message}`, 'pictures'),
  )
}

/** Answers the workspace's question; what is in sight is fetched at once. False where the answer wasn't kept. */
export async function answerPictures(show: boolean): Promise<boolean> {
  const workspace = workspaceId()
  if (workspace === undefined) return false
  try {
    await call('answerPictures', { workspace, show })
    useSession.setState(({ workspace: now }) =>
      now ? { workspace: { ...now, pictures: { ...now.pictures, shown: show } } } : {},
    )
    return true
  } catch (error) {
    alert(`The answer was not kept: ${(error as Error).message} Try again.`)
    return false
  }
}
