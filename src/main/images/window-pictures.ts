import type { RequestOf, ResponseOf } from '../../shared/ipc/contract'
import type { WindowEvent } from '../../shared/ipc/events'
import type { PictureSize } from '../../shared/pictures/address'
import type { LookedAt, PictureLook } from '../../shared/pictures/look'
import type { NamedPicture, SeenPicture } from '../../shared/pictures/named'
import { label, MAX_NAME_LETTERS } from '../../shared/text/label'
import type { OpenWindow } from '../lifecycle/windows'
import type { WorkspaceService } from '../workspace/service'
import type { Picture } from './bytes/picture'
import { webPicture } from './fetch/web-picture'
import { checkPictures } from './outside/check-pictures'
import type { KeptPictures } from './outside/kept-pictures'
import type { PictureIds } from './outside/picture-ids'
import type { Pictures } from './outside/pictures'

interface Options {
  readonly pictures: Pictures
  readonly kept: Pick<KeptPictures, 'size' | 'looks' | 'empty'>
  readonly ids: PictureIds
  /** Resolves when what an earlier run kept is known. */
  readonly ready: () => Promise<void>
  readonly tell: (window: OpenWindow, event: WindowEvent) => void
}

/** Pictures from outside as a window names them: by an article's address, and by ids. */
export class WindowPictures {
  private readonly told = new WeakSet<object>()

  constructor(private readonly options: Options) {}

  /** What the window sees now, of its workspace's own pictures. */
  async see(
    window: OpenWindow,
    workspace: Pick<WorkspaceService, 'info' | 'ownPictures' | 'lookedAtPictures'>,
    named: readonly NamedPicture[],
  ): Promise<ResponseOf<'seePictures'>> {
    const own = await workspace.ownPictures(named)
    const { info } = workspace
    const { pictures, tell } = this.options
    if (own.length > 0) await this.tellKept(workspace)
    const spelled = new Map<string, Set<string>>()
    const strange: SeenPicture[] = []
    const look = noAddress()
    for (const { address } of own) {
      const url = webPicture(address)
      if (url === null) strange.push(this.seen(info.id, address, address, look))
      else spelled.set(url, (spelled.get(url) ?? new Set()).add(address))
    }
    workspace.lookedAtPictures(strange.map(({ address }) => [address, look]))
    const all = (url: string, look: PictureLook): SeenPicture[] => {
      const seen = [...(spelled.get(url) ?? [])].map((address) => this.seen(info.id, url, address, look))
      if (look.kind !== 'waiting') workspace.lookedAtPictures(seen.map(({ address }) => [address, look]))
      return seen
    }
    const looks = pictures.see(window.window.webContents.id, {
      workspace: info.id,
      urls: [...spelled.keys()],
      site: info.address,
      tell: (url, look) => tell(window, { kind: 'pictures', workspace: info.id, pictures: all(url, look) }),
    })
    return { pictures: [...strange, ...[...looks].flatMap(([url, look]) => all(url, look))] }
  }

  /** All pictures of articles, whether they are in sight or not. */
  async check(
    workspace: Pick<WorkspaceService, 'checkPictures' | 'lookedAtPictures'>,
    request: RequestOf<'checkPictures'>,
  ): Promise<ResponseOf<'checkPictures'>> {
    await this.tellKept(workspace)
    return workspace.checkPictures(request, (asked) => checkPictures(this.options.pictures, asked))
  }

  askAgain(address: string): void {
    const url = webPicture(address)
    if (url !== null) this.options.pictures.askAgain(url)
  }

  async keptBytes(): Promise<number> {
    await this.options.ready()
    return this.options.kept.size()
  }

  /** What is in sight is fetched anew when it is seen again. */
  async empty(): Promise<void> {
    await this.options.ready()
    await this.options.kept.empty()
  }

  /** The bytes behind an id that was given to a window of this workspace; else why there are none. */
  async read(workspace: string, id: string, size: PictureSize): Promise<Picture | PictureLook | null> {
    const url = this.options.ids.urlOf(workspace, id)
    if (url === null) return null
    return (await this.options.pictures.read(url, size)) ?? this.options.pictures.lookOf(url)
  }

  /** Once a workspace: what earlier runs saw, where it is spelled as articles spell it. */
  private async tellKept(workspace: Pick<WorkspaceService, 'lookedAtPictures'>): Promise<void> {
    await this.options.ready()
    if (this.told.has(workspace)) return
    this.told.add(workspace)
    workspace.lookedAtPictures(this.options.kept.looks())
  }

  private seen(workspace: string, url: string, address: string, look: PictureLook): SeenPicture {
    return { address, id: this.options.ids.give(workspace, url), server: serverOf(url), look }
  }
}

const noAddress = (): LookedAt => ({ kind: 'unfit', why: 'no-address', at: Date.now() })

/** The server's name as an editor reads it; the address itself where it has none. */
const serverOf = (url: string): string => (URL.canParse(url) && new URL(url).host) || label(url, MAX_NAME_LETTERS)
