import { join } from 'node:path'

import { isPublished } from '../../shared/article/card'
import { quickArticle } from '../../shared/article/quick'
import { labelOf } from '../../shared/change'
import type { DecisionWord } from '../../shared/decisions'
import type { Draft, RequestOf, ResponseOf, WindowEvent, WorkspaceInfo } from '../../shared/ipc/contract'
import { createActions } from '../files/actions'
import { decisionsPath, SHARED } from '../files/append-decisions'
import { changeArticle } from '../files/change-article'
import { hashOf } from '../files/hash'
import { createJournal } from '../files/journal'
import { createQueue } from '../files/queue'
import { readArticle } from '../files/read-article'
import { resolveInside } from '../files/resolve-inside'
import { type Saved, saveArticle } from '../files/save-article'
import { whyNotSaved } from '../files/why-not-saved'
import { decisionOf, rulingOn } from './decide'
import { Decisions } from './decisions'
import { Follower } from './follow'
import { isArticlePath, type Layout } from './library/find-articles'
import type { LibraryEvent } from './library/host'
import { LibraryThread, type WorkerProgram } from './library/remote'
import { Marks } from './marks'
import { readInfo } from './open-workspace'
import type { WorkspaceService } from './service'

interface Options {
  readonly root: string
  readonly info: WorkspaceInfo
  /** Folder of this workspace below the data folder. */
  readonly kept: string
  readonly worker: WorkerProgram
  readonly emit: (event: WindowEvent) => void
  readonly log: (message: string) => void
}

const notAnArticle = { code: 'not-an-article', message: 'Not an article of this folder.' }

type Written = ResponseOf<'changeArticle'>
const textAfter = (outcome: Written): string | null =>
  outcome.kind === 'saved' || outcome.kind === 'merged' ? outcome.text : null

const isPublishing = (before: string, after: string): boolean =>
  !isPublished(quickArticle(before)) && isPublished(quickArticle(after))

const notYet = (): Promise<never> => Promise.reject(new Error('not there yet'))

/** The service of one folder: library, files, drafts and undo put together. */
export class Workspace implements WorkspaceService {
  readonly root: string
  private known: WorkspaceInfo
  private readonly queue = createQueue()
  private readonly library: LibraryThread
  private layout: Layout = { collections: [] }
  /** The query that ran last, under its id. */
  private query: { readonly id: number; readonly request: RequestOf<'runQuery'> } | null = null
  private lastQuery = 0
  private readonly follower: Follower
  private readonly journal
  private readonly actions
  private readonly decisions: Decisions
  private readonly marks: Marks

  constructor(private readonly options: Options) {
    const { root, info, kept, emit, log } = options
    const say = (message: string): void => {
      log(message)
      emit({ kind: 'notice', notice: { code: 'data-file', message } })
    }
    this.root = root
    this.known = info
    this.journal = createJournal(join(kept, 'drafts'), Date.now, say)
    this.actions = createActions(join(kept, 'actions'), Date.now, say)
    this.library = new LibraryThread(
      options.worker,
      { root, cacheFile: join(kept, 'cards') },
      (event) => this.hear(event),
      () => this.openLibrary().catch(this.warn),
    )
    this.decisions = new Decisions({ root, call: this.library.call, now: Date.now })
    this.marks = new Marks(this.library.call, this.warn)
    this.follower = new Follower({
      root,
      workspace: info.id,
      queue: this.queue,
      emit,
      log,
      touched: (paths) => this.touched(paths),
      everything: () => this.library.call.rescan().catch(this.warn),
    })
  }

  get info(): WorkspaceInfo {
    return this.known
  }

  async start(): Promise<void> {
    await this.follower.start()
    await this.openLibrary()
    // Its rows say so, also where no window asks for the drafts.
    this.listDrafts().catch(this.warn)
  }

  async runQuery(request: RequestOf<'runQuery'>): Promise<ResponseOf<'runQuery'>> {
    this.lastQuery += 1
    const id = this.lastQuery
    const answer = await this.library.call.runQuery({ id, ...request })
    if (answer.kind === 'ran') this.query = { id, request }
    return answer
  }

  readRows(request: RequestOf<'readRows'>): Promise<ResponseOf<'readRows'>> {
    return this.library.call.readRows(request)
  }

  findRow(request: RequestOf<'findRow'>): Promise<ResponseOf<'findRow'>> {
    return this.library.call.findRow(request)
  }

  listValues(request: RequestOf<'listValues'>): Promise<ResponseOf<'listValues'>> {
    return this.library.call.listValues(request)
  }

  readLengths(): Promise<ResponseOf<'readLengths'>> {
    return this.library.call.readLengths()
  }

  openArticle({ path }: RequestOf<'openArticle'>): Promise<ResponseOf<'openArticle'>> {
    return this.inPath(path, async () => {
      if (!this.isArticle(path)) return { kind: 'refused', reason: notAnArticle, preview: null }
      const inside = await resolveInside(this.root, path)
      if (inside.kind === 'refused') return { ...inside, preview: null }
      const file = await readArticle(inside.file)
      if (file.kind === 'refused') {
        this.follower.opened(path, null)
        return { kind: 'refused', reason: file.reason, preview: file.preview }
      }
      this.follower.opened(path, file.hash)
      this.take(path, file.text)
      return { kind: 'text', text: file.text, readOnly: await whyNotSaved(inside.file) }
    })
  }

  async closeArticle({ path }: RequestOf<'closeArticle'>): Promise<ResponseOf<'closeArticle'>> {
    this.follower.closed(path)
    return {}
  }

  async saveArticle(request: RequestOf<'saveArticle'>): Promise<ResponseOf<'saveArticle'>> {
    const { path, base, text, replace } = request
    if (!this.isArticle(path)) return { kind: 'refused', reason: notAnArticle }
    const outcome = await this.write('Save', path, () => saveArticle({ root: this.root, path, base, text, replace }))
    // Only what is on the disk clears the draft.
    if (textAfter(outcome) !== null) {
      const dropped = await this.journal.dropSaved(path, text).catch(this.warn)
      if (dropped) this.marks.set('unsaved', path, false)
    }
    return outcome
  }

  async changeArticle(request: RequestOf<'changeArticle'>): Promise<ResponseOf<'changeArticle'>> {
    const { path, change, replace } = request
    if (!this.isArticle(path)) return { kind: 'refused', reason: notAnArticle }
    const word = decisionOf(change)
    if (word !== null) return this.decide(path, word, 'reason' in change ? change.reason : undefined)
    return this.write(labelOf(change), path, () => changeArticle({ root: this.root, path, change, replace }))
  }

  /** Decides about one article: a line in the log, the file isn't touched. */
  private async decide(path: string, word: DecisionWord, reason?: string): Promise<ResponseOf<'changeArticle'>> {
    const [known] = await this.decisions.known([path])
    const ruling = known === undefined ? null : rulingOn(known, word)
    if (ruling?.kind !== 'decide') return ruling ?? { kind: 'refused', reason: notAnArticle }
    const outcome = await this.decisions.add([{ path, decision: word, ...(reason === undefined ? {} : { reason }) }])
    return outcome.kind === 'appended' ? { kind: 'decided' } : outcome
  }

  async undoAction(_request: RequestOf<'undoAction'>): Promise<ResponseOf<'undoAction'>> {
    const outcome = await this.actions.undo(this.root, this.inPath)
    if (outcome.kind !== 'undone') return outcome
    const { path, text, label, proof } = outcome
    this.written(path, text)
    this.follower.show(path, text)
    return { kind: 'undone', label, paths: [path], count: 1, summary: proof.summary, left: [] }
  }

  readNames({ paths }: RequestOf<'readNames'>): Promise<ResponseOf<'readNames'>> {
    return this.library.call.namesOf(paths)
  }

  listPaths(request: RequestOf<'listPaths'>): Promise<ResponseOf<'listPaths'>> {
    return this.library.call.listPaths(request)
  }
  appendArrivals(request: RequestOf<'appendArrivals'>): Promise<ResponseOf<'appendArrivals'>> {
    return this.library.call.appendArrivals(request)
  }
  readFacets(request: RequestOf<'readFacets'>): Promise<ResponseOf<'readFacets'>> {
    return this.library.call.readFacets(request)
  }
  suggestQuery(): Promise<ResponseOf<'suggestQuery'>> {
    return notYet()
  }
  readStory(): Promise<ResponseOf<'readStory'>> {
    return notYet()
  }
  planChange(): Promise<ResponseOf<'planChange'>> {
    return notYet()
  }
  runChange(): Promise<ResponseOf<'runChange'>> {
    return notYet()
  }
  cancelChange(): Promise<ResponseOf<'cancelChange'>> {
    return notYet()
  }
  readToday(): Promise<ResponseOf<'readToday'>> {
    return notYet()
  }
  answerInbox(): Promise<ResponseOf<'answerInbox'>> {
    return notYet()
  }
  changeViews(): Promise<ResponseOf<'changeViews'>> {
    return notYet()
  }

  async keepDraft({ path, base, text }: RequestOf<'keepDraft'>): Promise<ResponseOf<'keepDraft'>> {
    await this.journal.keep({ path, base, text })
    this.marks.set('unsaved', path, true)
    return {}
  }

  async dropDraft({ path }: RequestOf<'dropDraft'>): Promise<ResponseOf<'dropDraft'>> {
    await this.journal.drop(path)
    this.marks.set('unsaved', path, false)
    return {}
  }

  /** A run that was killed between a save and the drop of its draft leaves a draft that is on the disk already: dropped now. */
  async listDrafts(): Promise<Draft[]> {
    const drafts = await this.journal.list()
    const isSaved = async ({ path, text }: Draft): Promise<boolean> => {
      const inside = await resolveInside(this.root, path)
      const file = inside.kind === 'inside' ? await readArticle(inside.file) : null
      if (file?.kind !== 'text' || file.text !== text) return false
      await this.journal.dropSaved(path, text)
      return true
    }
    const saved = await Promise.all(drafts.map(isSaved))
    const unsaved = drafts.filter((_, index) => saved[index] === false)
    for (const { path } of unsaved) this.marks.set('unsaved', path, true)
    return unsaved
  }

  async rescan(): Promise<void> {
    this.follower.lookAtAll()
    await this.library.call.rescan().catch(this.warn)
  }

  async close(): Promise<void> {
    await this.follower.close()
    await this.decisions.idle()
    await this.library.close()
    await Promise.all([this.queue.idle(), this.journal.idle(), this.actions.idle()])
  }

  private readonly inPath = <T>(path: string, job: () => Promise<T>): Promise<T> => this.queue(path, job)

  private readonly warn = (error: unknown): void => this.options.log(String(error))

  /** Runs a write in the queue of its path, shows it at once, and keeps it for undo. */
  private async write<Outcome extends Written>(
    verb: string,
    path: string,
    job: () => Promise<Saved<Outcome>>,
  ): Promise<Outcome> {
    const { outcome, before } = await this.queue(path, async () => {
      const saved = await job()
      const text = textAfter(saved.outcome)
      if (text !== null) this.written(path, text)
      return saved
    })
    const after = textAfter(outcome)
    if (before !== null && after !== null) {
      const label = `${verb}: ${await this.library.call.titleOf(path).catch(() => path)}`
      // The article is saved: a log that can't be written doesn't change that. Outside the path's queue, since an
      // undo holds the log and waits for the path.
      await Promise.all([
        this.actions.add({ label, path, before, afterHash: hashOf(after) }).catch(this.warn),
        this.notePublished(path, before, after),
      ])
    }
    return outcome
  }

  /** What was decided before counts no more, whatever becomes of the article later. */
  private async notePublished(path: string, before: string, after: string): Promise<void> {
    if (!isPublishing(before, after)) return
    const outcome = await this.decisions.add([{ path, decision: 'published' }])
    if (outcome.kind === 'refused') this.options.emit({ kind: 'notice', notice: outcome.reason })
  }

  /** Opens the library, also when its thread began anew: the window's result keeps its id. */
  private async openLibrary(): Promise<void> {
    this.tellSite()
    const opening = this.library.call.open()
    const again = this.query === null ? null : this.library.call.runQuery({ id: this.query.id, ...this.query.request })
    this.marks.tellAll()
    this.layout = await opening
    await again
  }

  private hear(event: LibraryEvent): void {
    if (event.kind === 'news') this.options.emit({ ...event.news, workspace: this.known.id })
    else if (event.kind === 'layout') this.layout = event.layout
    else this.options.log(event.message)
  }

  private touched(paths: readonly string[]): void {
    if (paths.includes(decisionsPath) || paths.includes(SHARED)) this.library.call.readDecisions().catch(this.warn)
    if (paths.some((path) => path === '_config.yml' || path.startsWith('_data/'))) void this.readSiteAgain()
    this.library.call.look(paths).catch(this.warn)
  }

  private isArticle(path: string): boolean {
    return isArticlePath(path, this.layout)
  }

  /** The library shows this text at once, without reading the file again. */
  private take(path: string, text: string): void {
    this.library.call.take({ path, text }).catch(this.warn)
  }

  private written(path: string, text: string): void {
    this.follower.written(path, hashOf(text))
    this.take(path, text)
  }

  /** Calls are done in their order: told before `open`, the first cards are checked with it. */
  private tellSite(): void {
    const topics = this.known.topics.map(({ name }) => name)
    this.library.call.setSite({ topics }).catch(this.warn)
  }

  private async readSiteAgain(): Promise<void> {
    this.known = await readInfo(this.root, this.known.sample, this.options.log)
    this.options.emit({ kind: 'workspace', workspace: this.known })
    this.tellSite()
  }
}
