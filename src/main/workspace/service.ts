import type { DraftHead, NamedPicture, RequestOf, ResponseOf, WorkspaceInfo } from '../../shared/ipc/contract'
import type { WindowEvent } from '../../shared/ipc/events'
import type { LookedAt } from '../../shared/pictures/look'
import type { Reason } from '../files/reason'
import type { WorkerProgram } from '../library/thread/remote'
import { keptFolder } from './kept-folder'
import { readInfo } from './open-workspace'
import type { LookAtPictures } from './pictures/picture-check'
import { realFolder } from './real-folder'
import { Workspace } from './workspace'

export { OpenError } from './real-folder'

/** One open workspace: what the calls of the contract do, for a folder. The workspace id of a request is not looked at here. */
export interface WorkspaceService {
  readonly info: WorkspaceInfo
  /** Real path of the folder; never sent to a window. */
  readonly root: string
  runQuery(request: RequestOf<'runQuery'>): Promise<ResponseOf<'runQuery'>>
  readRows(request: RequestOf<'readRows'>): Promise<ResponseOf<'readRows'>>
  findRow(request: RequestOf<'findRow'>): Promise<ResponseOf<'findRow'>>
  listValues(request: RequestOf<'listValues'>): Promise<ResponseOf<'listValues'>>
  readLengths(request: RequestOf<'readLengths'>): Promise<ResponseOf<'readLengths'>>
  readImageUses(request: RequestOf<'readImageUses'>): Promise<ResponseOf<'readImageUses'>>
  answerPictures(request: RequestOf<'answerPictures'>): Promise<ResponseOf<'answerPictures'>>
  /** What was seen of pictures that its articles may have, by their addresses. */
  lookedAtPictures(seen: readonly (readonly [address: string, look: LookedAt])[]): void
  /** Those that are pictures of this workspace: its articles name them, or an article that is open may; none unless they are shown. */
  ownPictures(pictures: readonly NamedPicture[]): Promise<NamedPicture[]>
  checkPictures(request: RequestOf<'checkPictures'>, lookAt: LookAtPictures): Promise<ResponseOf<'checkPictures'>>
  addPicture(request: RequestOf<'addPicture'>): Promise<ResponseOf<'addPicture'>>
  openArticle(request: RequestOf<'openArticle'>): Promise<ResponseOf<'openArticle'>>
  findMoved(request: RequestOf<'findMoved'>): Promise<ResponseOf<'findMoved'>>
  readOlder(request: RequestOf<'readOlder'>): Promise<ResponseOf<'readOlder'>>
  closeArticle(request: RequestOf<'closeArticle'>): Promise<ResponseOf<'closeArticle'>>
  saveArticle(request: RequestOf<'saveArticle'>): Promise<ResponseOf<'saveArticle'>>
  writeAgain(request: RequestOf<'writeAgain'>): Promise<ResponseOf<'writeAgain'>>
  listPaths(request: RequestOf<'listPaths'>): Promise<ResponseOf<'listPaths'>>
  readNames(request: RequestOf<'readNames'>): Promise<ResponseOf<'readNames'>>
  appendArrivals(request: RequestOf<'appendArrivals'>): Promise<ResponseOf<'appendArrivals'>>
  readFacets(request: RequestOf<'readFacets'>): Promise<ResponseOf<'readFacets'>>
  suggestQuery(request: RequestOf<'suggestQuery'>): Promise<ResponseOf<'suggestQuery'>>
  readStory(request: RequestOf<'readStory'>): Promise<ResponseOf<'readStory'>>
  changeArticle(request: RequestOf<'changeArticle'>): Promise<ResponseOf<'changeArticle'>>
  planChange(request: RequestOf<'planChange'>): Promise<ResponseOf<'planChange'>>
  runChange(request: RequestOf<'runChange'>): Promise<ResponseOf<'runChange'>>
  cancelJob(request: RequestOf<'cancelJob'>): Promise<ResponseOf<'cancelJob'>>
  undoAction(request: RequestOf<'undoAction'>): Promise<ResponseOf<'undoAction'>>
  readToday(request: RequestOf<'readToday'>): Promise<ResponseOf<'readToday'>>
  answerInbox(request: RequestOf<'answerInbox'>): Promise<ResponseOf<'answerInbox'>>
  changeViews(request: RequestOf<'changeViews'>): Promise<ResponseOf<'changeViews'>>
  keepDraft(request: RequestOf<'keepDraft'>): Promise<ResponseOf<'keepDraft'>>
  dropDraft(request: RequestOf<'dropDraft'>): Promise<ResponseOf<'dropDraft'>>
  readDraft(request: RequestOf<'readDraft'>): Promise<ResponseOf<'readDraft'>>
  listDrafts(): Promise<DraftHead[]>
  keepUnchosen(request: RequestOf<'keepUnchosen'>): Promise<ResponseOf<'keepUnchosen'>>
  listUnchosen(request: RequestOf<'listUnchosen'>): Promise<ResponseOf<'listUnchosen'>>
  readUnchosen(request: RequestOf<'readUnchosen'>): Promise<ResponseOf<'readUnchosen'>>
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
