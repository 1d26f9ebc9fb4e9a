import type { DraftHead } from '../../shared/drafts/draft'
import type { Channel, ChannelOf, RequestOf, ResponseOf } from '../../shared/ipc/contract'
import type { WindowEvent } from '../../shared/ipc/events'
import type { LookedAt } from '../../shared/pictures/look'
import type { NamedPicture } from '../../shared/pictures/named'
import type { WorkspaceInfo } from '../../shared/workspace/workspace-info'
import type { Reason } from '../files/reason'
import type { WorkerProgram } from '../library/thread/remote'
import { keptFolder } from './kept-folder'
import { readInfo } from './open-workspace'
import type { LookAtPictures } from './pictures/picture-check'
import { realFolder } from './real-folder'
import { Workspace } from './workspace'

export { OpenError } from './real-folder'

/** What the calls of a scope do; the workspace id of a request is not looked at here. */
type Calls<C extends Channel> = { readonly [One in C]: (request: RequestOf<One>) => Promise<ResponseOf<One>> }

/** One open workspace: what the contract's calls do, for a folder. */
export interface WorkspaceService extends Calls<ChannelOf<'workspace'>> {
  readonly info: WorkspaceInfo
  /** Real path of the folder; never sent to a window. */
  readonly root: string
  /** What its library answers in its own thread. */
  readonly library: Calls<ChannelOf<'library'>>
  /** What was seen of pictures that its articles may have, by their addresses. */
  lookedAtPictures(seen: readonly (readonly [address: string, look: LookedAt])[]): void
  /** Those that are pictures of this workspace: its articles name them, or an article that is open may; none unless they are shown. */
  ownPictures(pictures: readonly NamedPicture[]): Promise<NamedPicture[]>
  checkPictures(request: RequestOf<'checkPictures'>, lookAt: LookAtPictures): Promise<ResponseOf<'checkPictures'>>
  openArticle(request: RequestOf<'openArticle'>): Promise<ResponseOf<'openArticle'>>
  closeArticle(request: RequestOf<'closeArticle'>): Promise<ResponseOf<'closeArticle'>>
  listDrafts(): Promise<DraftHead[]>
  /** Looks at the whole folder again; resolves when that is done. */
  rescan(): Promise<void>
  /** Stops the watcher and the scan, and waits for writes that are under way. */
  close(): Promise<void>
}

export interface OpenOptions {
  readonly folder: string
  /** The user's data folder: drafts and the undo log live below it, never in the workspace. */
  readonly dataFolder: string
  /** That folder is one for this run alone, in place of one that can't be written. */
  readonly isStandIn?: boolean
  readonly sample: boolean
  /** The program of the library's thread. */
  readonly worker: WorkerProgram
  readonly emit: (event: WindowEvent) => void
  readonly log: (message: string) => void
}

/**
 * Opens a folder as a workspace; articles stream in after that. Writes nothing into it.
 * Throws OpenError where it is missing, not a folder, or unreadable.
 */
export async function openWorkspace(options: OpenOptions): Promise<WorkspaceService> {
  const { folder, dataFolder, isStandIn = false, sample, worker, emit, log } = options
  const root = await realFolder(folder)
  const hears = { log, leftOut: onceEach((notice) => emit({ kind: 'notice', notice })) }
  const info = await readInfo(root, sample, hears)
  const workspace = new Workspace({ root, info, kept: keptFolder(dataFolder, root), isStandIn, worker, emit, hears })
  await workspace.start()
  return workspace
}

/** Says of each code once what it is about: the next reading would say it again. */
function onceEach(say: (reason: Reason) => void): (reason: Reason) => void {
  const said = new Set<string>()
  return (reason) => {
    if (!said.has(reason.code)) say(reason)
    said.add(reason.code)
  }
}
