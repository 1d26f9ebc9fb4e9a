import type { ResponseOf } from '../../../shared/ipc/contract'
import { placeOfPicture } from '../../../shared/pictures/address'
import type { LookedAt } from '../../../shared/pictures/look'
import type { NamedPicture } from '../../../shared/pictures/named'
import type { WorkspaceInfo } from '../../../shared/workspace/workspace-info'
import type { RemoteLibrary } from '../../library/thread/host'
import { readTeamSettings } from '../site/team-settings'
import { checkPicturesOf, type LookAtPictures } from './picture-check'
import { PicturesQuestion } from './pictures-question'

interface Options {
  readonly root: string
  /** The folder of this workspace below the data folder. */
  readonly kept: string
  /** That folder is one for this run alone: what the user said before isn't in it. */
  readonly isStandIn: boolean
  readonly call: Pick<RemoteLibrary, 'areNamed' | 'picturesOf' | 'looked'>
  /** Whether a window has this article open: what is typed into it may be a picture too. */
  readonly isOpen: (path: string) => boolean
  readonly say: (message: string) => void
  readonly log: (message: string) => void
}

/** What was seen waits this long for more: the library goes through all its cards for it. */
const TELL_MS = 300

/** Which pictures on servers a workspace shows: none before it was asked, then those that its articles name. */
export class OutsidePictures {
  private readonly question: PicturesQuestion
  private known: WorkspaceInfo['pictures'] = { shown: null, servers: 0 }
  /** Ends what is fetched when pictures are shown no more. */
  private showing = new AbortController()
  private readonly seen = new Map<string, LookedAt>()
  private telling: NodeJS.Timeout | undefined

  constructor(private readonly options: Options) {
    this.question = new PicturesQuestion(options.kept, options.say)
  }

  get info(): WorkspaceInfo['pictures'] {
    return this.known
  }

  /** The user's own answer counts before the team's. Also when the team's may have changed. */
  async look(): Promise<void> {
    this.setShown((await this.question.read()) ?? (await this.teamAnswer()))
  }

  /** None while the user's own can't be looked at: it may be a no. */
  private async teamAnswer(): Promise<boolean | null> {
    const { root, isStandIn, log } = this.options
    return isStandIn ? null : (await readTeamSettings(root, log)).pictures
  }

  /** So many are asked about. */
  lieOn(servers: number): void {
    this.known = { ...this.known, servers }
  }

  /** Throws where the data folder can't be written; it holds for this run then. */
  answer(show: boolean): Promise<void> {
    this.setShown(show)
    return this.question.answered(show, Date.now())
  }

  private setShown(shown: boolean | null): void {
    this.known = { ...this.known, shown }
    if (shown === true) return
    this.showing.abort()
    this.showing = new AbortController()
  }

  /** What was seen of pictures, by their addresses: articles are found by it. */
  looked(seen: readonly (readonly [address: string, look: LookedAt])[]): void {
    for (const [address, look] of seen) this.seen.set(address, look)
    if (this.seen.size > 0) this.telling ??= setTimeout(() => void this.tellSeen(), TELL_MS)
  }

  private async tellSeen(): Promise<void> {
    clearTimeout(this.telling)
    this.telling = undefined
    const told = [...this.seen]
    this.seen.clear()
    if (told.length > 0) await this.options.call.looked(told).catch((error) => this.options.log(String(error)))
  }

  /** Looks at all pictures of these articles, in sight or not; at none where the workspace doesn't show them. */
  async check(asked: {
    readonly paths: readonly string[]
    readonly again: boolean
    readonly site: string | null
    readonly lookAt: LookAtPictures
    readonly progress: (total: number) => (done: number) => void
    readonly cancel: AbortSignal
  }): Promise<ResponseOf<'checkPictures'>> {
    const cancel = AbortSignal.any([asked.cancel, this.showing.signal])
    const { call } = this.options
    const isShown = () => this.known.shown === true
    const report = await checkPicturesOf({ ...asked, call, isShown, looked: (seen) => this.looked(seen), cancel })
    if (report === null) return { kind: 'hidden' }
    // A query that is asked right behind the answer finds what it says.
    await this.tellSeen()
    return { kind: 'checked', report }
  }

  close(): void {
    clearTimeout(this.telling)
  }

  async own(pictures: readonly NamedPicture[]): Promise<NamedPicture[]> {
    if (this.known.shown !== true) return []
    const { call, isOpen } = this.options
    const outside = pictures.filter(({ address }) => placeOfPicture(address) === 'outside')
    const named = await call.areNamed(outside)
    return outside.filter(({ path }, place) => named[place] === true || (path !== null && isOpen(path)))
  }
}
