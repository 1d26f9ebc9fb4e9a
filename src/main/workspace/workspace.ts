import { join, sep } from 'node:path'
import type { DraftHead } from '../../shared/drafts/draft'
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract'
import type { WindowEvent } from '../../shared/ipc/events'
import type { NamedPicture } from '../../shared/pictures/named'
import type { WorkspaceInfo } from '../../shared/workspace/workspace-info'
import { mayBeArticle } from '../articles/read/article-path'
import { isArticlePath, type Layout } from '../articles/read/layout'
import { readBody } from '../articles/read/read-body'
import { readOlder } from '../articles/read/read-older'
import { hearOfSaves } from '../articles/write/save-news'
import { lookedAgain } from '../articles/write/second-look'
import { Decisions, decisionsPath } from '../decisions/append-decisions'
import type { Texts } from '../drafts/kept-files'
import { createUnchosen } from '../drafts/unchosen'
import { createQueue } from '../files/queue'
import { SHARED } from '../files/shared-folder'
import { CARDS } from '../library/keep/kept-names'
import type { LibraryEvent } from '../library/thread/host'
import { LibraryThread, type WorkerProgram } from '../library/thread/remote'
import { refusal } from './call-refused'
import { Changes } from './changes'
import { Drafts } from './drafts'
import { Follower } from './follow/follow'
import { type Gate, notAnArticle } from './gate'
import { Jobs } from './jobs'
import { openArticle } from './open-article'
import { addPicture } from './pictures/added/add-picture'
import { OutsidePictures } from './pictures/outside-pictures'
import type { LookAtPictures } from './pictures/picture-check'
import type { WorkspaceService } from './service'
import type { Hears } from './site/site-data'
import { isOfSite, Standing } from './standing'

interface Options {
  readonly root: string
  readonly info: WorkspaceInfo
  /** Folder of this workspace below the data folder. */
  readonly kept: string
  /** That folder is one for this run alone. */
  readonly isStandIn: boolean
  readonly worker: WorkerProgram
  readonly emit: (event: WindowEvent) => void
  readonly hears: Hears
}

/** The queue of pictures that are copied into it, among those of the articles. */
const ADDED = '.added'

/** The service of one folder: library, files, drafts and undo put together. */
export class Workspace implements WorkspaceService {
  readonly root: string
  private readonly queue = createQueue()
  /** What is kept of an article in the data folder: what was discarded is lasting before its draft goes. */
  private readonly keeping = createQueue()
  private readonly thread: LibraryThread
  private layout: Layout = { collections: [] }
  /** The query that ran last, under its id. */
  private query: { readonly id: number; readonly request: RequestOf<'runQuery'> } | null = null
  private lastQuery = 0
  private readonly follower: Follower
  private readonly drafts: Drafts
  private readonly unchosen
  private readonly decisions: Decisions
  private readonly changes: Changes
  private readonly jobs: Jobs
  private readonly pictures: OutsidePictures
  private readonly standing: Standing
  private readonly stopHearing: () => void
  private readonly gate: Gate = {
    isArticle: (path) => mayBeArticle(path) && isArticlePath(path, this.layout),
    isOurs: (path) => this.gate.isArticle(path) || (mayBeArticle(path) && this.drafts.isUnsaved(path)),
    whyGone: () => this.standing.whyGone(),
  }
  // What is answered by one part alone is its own function.
  readonly saveArticle: WorkspaceService['saveArticle']
  readonly writeAgain: WorkspaceService['writeAgain']
  readonly changeArticle: WorkspaceService['changeArticle']
  readonly tryChange: WorkspaceService['tryChange']
  readonly planChange: WorkspaceService['planChange']
  readonly runChange: WorkspaceService['runChange']
  readonly listTopic: WorkspaceService['listTopic']
  readonly undoAction: WorkspaceService['undoAction']
  readonly readToday: WorkspaceService['readToday']
  readonly keepDraft: WorkspaceService['keepDraft']
  readonly readDraft: WorkspaceService['readDraft']
  readonly dropDraft: WorkspaceService['dropDraft']

  constructor(private readonly options: Options) {
    const { root, info, kept, emit } = options
    const { log } = options.hears
    const say = (message: string): void => {
      log(message)
      emit({ kind: 'notice', notice: { code: 'data-file', message } })
    }
    this.stopHearing = hearOfSaves((news) => {
      log(news.message)
      if (news.kind !== 'kept' || !news.file.startsWith(root + sep)) return
      emit({ kind: 'notice', notice: { code: 'kept-beside', message: news.message } })
    })
    this.root = root
    this.thread = new LibraryThread(
      options.worker,
      { root, cacheFile: join(kept, CARDS) },
      (event) => this.hear(event),
      () => this.openAgain().catch(this.warn),
    )
    this.decisions = new Decisions({ root, call: this.thread.call, now: Date.now, say })
    const { call } = this.thread
    const { keeping: queue, warn } = this
    const table = () => this.standing.info.fields
    this.unchosen = createUnchosen({ folder: join(kept, 'not-chosen'), queue, now: Date.now, table, say })
    const keepAside = (path: string, left: Texts) => this.unchosen.keep(path, [{ side: 'discarded', ...left }])
    // Also of an article that is none any more, as long as the window has it open.
    const mayKeep = (path: string) => this.gate.isArticle(path) || this.follower.has(path)
    this.drafts = new Drafts({ root, folder: join(kept, 'drafts'), mayKeep, queue, call, keepAside, say, warn })
    this.jobs = new Jobs({ workspace: info.id, emit })
    this.follower = new Follower({
      root,
      workspace: info.id,
      queue: this.queue,
      emit,
      log,
      touched: (paths) => this.touched(paths),
      everything: () => {
        this.thread.call.rescan().catch(this.warn)
        this.standing.readSiteAgain()
      },
      rootChanged: (isThere) => this.rootChanged(isThere),
    })
    this.changes = new Changes({
      root,
      table,
      workspace: info.id,
      folder: join(kept, 'undo'),
      gate: this.gate,
      queue: this.queue,
      call: this.thread.call,
      follower: this.follower,
      drafts: this.drafts,
      decisions: this.decisions,
      jobs: this.jobs,
      readSite: () => this.standing.readSite(),
      emit,
      say,
      warn,
    })
    const { changes, drafts } = this
    this.saveArticle = changes.saveArticle
    this.writeAgain = changes.writeAgain
    this.changeArticle = changes.changeArticle
    this.tryChange = changes.tryChange
    this.planChange = changes.planChange
    this.runChange = changes.runChange
    this.listTopic = changes.listTopic
    this.undoAction = changes.undoAction
    this.readToday = changes.readToday
    this.keepDraft = drafts.keepDraft
    this.readDraft = drafts.readDraft
    this.dropDraft = drafts.dropDraft
    this.pictures = new OutsidePictures({
      root,
      kept,
      isStandIn: options.isStandIn,
      call: this.thread.call,
      isOpen: (path) => this.follower.has(path),
      say,
      log,
    })
    this.standing = new Standing({
      root,
      info,
      kept,
      call: this.thread.call,
      decisions: this.decisions,
      pictures: this.pictures,
      isThere: () => this.follower.isThere(),
      tell: (workspace) => emit({ kind: 'workspace', workspace }),
      notice: (notice) => emit({ kind: 'notice', notice }),
      warn: this.warn,
      hears: options.hears,
    })
  }

  get library(): WorkspaceService['library'] {
    return this.thread.call
  }

  get info(): WorkspaceInfo {
    return this.standing.info
  }

  async start(): Promise<void> {
    await this.follower.start()
    await this.standing.start()
    await this.openLibrary()
    // Its rows say so, also where no window asks for the drafts.
    this.listDrafts().catch(this.warn)
    this.unchosen.clean().catch(this.warn)
    this.changes.day.look()
  }

  async runQuery(request: RequestOf<'runQuery'>): Promise<ResponseOf<'runQuery'>> {
    this.lastQuery += 1
    const id = this.lastQuery
    const answer = await this.thread.call.runQuery({ id, ...request })
    if (answer.kind === 'ran') this.query = { id, request }
    return answer
  }

  openArticle({ path }: RequestOf<'openArticle'>): Promise<ResponseOf<'openArticle'>> {
    return this.queue(path, async () => {
      if (!this.gate.isOurs(path)) return { kind: 'refused', reason: notAnArticle, preview: null }
      const opened = await openArticle(this.root, path, await this.gate.whyGone(), {
        opened: (state) => this.follower.opened(path, state),
        brokenOf: (one) => this.thread.call.brokenOf(one),
      })
      if (opened.kind === 'text') this.thread.call.take({ path, text: opened.text }).catch(this.warn)
      return opened
    })
  }

  async readOlder({ path, older }: RequestOf<'readOlder'>): Promise<ResponseOf<'readOlder'>> {
    return this.gate.isArticle(path) ? readOlder(this.root, path, older) : { kind: 'refused', reason: notAnArticle }
  }

  async readBody({ path }: RequestOf<'readBody'>): Promise<ResponseOf<'readBody'>> {
    return this.gate.isArticle(path) ? readBody(this.root, path) : { body: null }
  }

  async closeArticle({ path }: RequestOf<'closeArticle'>): Promise<ResponseOf<'closeArticle'>> {
    this.follower.closed(path)
    return {}
  }

  async cancelJob({ job }: RequestOf<'cancelJob'>): Promise<ResponseOf<'cancelJob'>> {
    this.jobs.cancel(job)
    return {}
  }

  answerInbox(request: RequestOf<'answerInbox'>): Promise<ResponseOf<'answerInbox'>> {
    return this.standing.answerInbox(request)
  }

  answerPictures(request: RequestOf<'answerPictures'>): Promise<ResponseOf<'answerPictures'>> {
    return this.standing.answerPictures(request)
  }

  changeViews(request: RequestOf<'changeViews'>): Promise<ResponseOf<'changeViews'>> {
    return this.standing.changeViews(request)
  }

  readFields(): Promise<ResponseOf<'readFields'>> {
    return this.standing.readFields()
  }

  changeFields(request: RequestOf<'changeFields'>): Promise<ResponseOf<'changeFields'>> {
    return this.standing.changeFields(request)
  }

  takeBackFields(): Promise<ResponseOf<'takeBackFields'>> {
    return this.standing.takeBackFields()
  }

  answerFields(): Promise<ResponseOf<'answerFields'>> {
    return this.standing.answerFields()
  }

  lookedAtPictures(seen: Parameters<WorkspaceService['lookedAtPictures']>[0]): void {
    this.pictures.looked(seen)
  }

  checkPictures({ job, paths, again }: RequestOf<'checkPictures'>, lookAt: LookAtPictures) {
    const progress = (total: number) => this.jobs.progress(job, total)
    const site = this.standing.info.address
    return this.jobs.run(job, (cancel) => this.pictures.check({ paths, again, site, lookAt, progress, cancel }))
  }

  ownPictures(pictures: readonly NamedPicture[]): Promise<NamedPicture[]> {
    return this.pictures.own(pictures)
  }

  /** One after the other: two of one article get two names. */
  addPicture({ path, bytes }: RequestOf<'addPicture'>): Promise<ResponseOf<'addPicture'>> {
    const { root, thread, options } = this
    return this.queue(ADDED, async () => {
      const reason = this.gate.isOurs(path) ? await this.gate.whyGone() : notAnArticle
      if (reason !== null) return { kind: 'refused', reason }
      const { site } = this.standing.info.fields
      return addPicture({ root, used: () => thread.call.pictureFolders(), site, log: options.hears.log }, path, bytes)
    })
  }

  listDrafts(): Promise<DraftHead[]> {
    return this.drafts.list()
  }

  async keepUnchosen({ path, left, instead }: RequestOf<'keepUnchosen'>): Promise<ResponseOf<'keepUnchosen'>> {
    if (!this.gate.isOurs(path) && !this.follower.has(path)) throw refusal(notAnArticle)
    return { kept: await this.unchosen.keep(path, left, instead) }
  }

  async listUnchosen({ path }: RequestOf<'listUnchosen'>): Promise<ResponseOf<'listUnchosen'>> {
    return { kept: await this.unchosen.list(path) }
  }

  async readUnchosen({ path, id }: RequestOf<'readUnchosen'>): Promise<ResponseOf<'readUnchosen'>> {
    return { unchosen: await this.unchosen.read(path, id) }
  }

  async rescan(): Promise<void> {
    this.changes.day.look()
    if (!(await this.follower.isThere())) return
    this.follower.lookAtAll()
    await this.thread.call.rescan().catch(this.warn)
  }

  async close(): Promise<void> {
    this.drafts.close()
    this.pictures.close()
    await this.follower.close()
    await this.jobs.close()
    await this.changes.close()
    await lookedAgain()
    this.stopHearing()
    await Promise.all([this.decisions.idle(), this.standing.idle()])
    await this.thread.close()
    await Promise.all([this.queue.idle(), this.keeping.idle(), this.standing.close()])
  }

  private readonly warn = (error: unknown): void => this.options.hears.log(String(error))

  /** Opens the library, also when its thread began anew: the window's result keeps its id. */
  private async openLibrary(): Promise<void> {
    this.standing.tellLibrary()
    const opening = this.thread.call.open()
    const again = this.query === null ? null : this.thread.call.runQuery({ id: this.query.id, ...this.query.request })
    this.drafts.tellLibrary()
    this.changes.day.tellLibrary()
    this.layout = await opening
    await again
  }

  /** What is unsaved and has no file is known to this thread alone. */
  private async openAgain(): Promise<void> {
    await this.openLibrary()
    await this.drafts.listAgain()
  }

  private hear(event: LibraryEvent): void {
    if (event.kind === 'news') this.options.emit({ ...event.news, workspace: this.standing.info.id })
    else if (event.kind === 'scanned') this.standing.scanned(event).catch(this.warn)
    else if (event.kind === 'layout') this.layout = event.layout
    else if (event.kind === 'fields') this.standing.understood(event.fields).catch(this.warn)
    else if (event.kind === 'notice') this.options.emit(event)
    else this.options.hears.log(event.message)
  }

  private touched(paths: readonly string[]): void {
    if (paths.includes(decisionsPath) || paths.includes(SHARED)) this.thread.call.readDecisions().catch(this.warn)
    if (paths.some(isOfSite)) this.standing.readSiteAgain()
    this.thread.call.look(paths).catch(this.warn)
  }

  private rootChanged(isThere: boolean): void {
    this.standing.rootChanged(isThere)
    if (!isThere) return
    const message = `The folder ${this.standing.info.folder} is back; it is read anew.`
    this.options.emit({ kind: 'notice', notice: { code: 'folder-back', message } })
  }
}
