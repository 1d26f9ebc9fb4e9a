import { labelOf, labelOfMany } from '../../shared/change'
import { tallyOf, todayEntries } from '../../shared/change/today'
import type { Change, ChangePlan, ChangeReport } from '../../shared/ipc/change'
import type { RequestOf, ResponseOf, UndoOutcome, WindowEvent } from '../../shared/ipc/contract'
import { changedFileOf, type DecidedArticle } from '../files/action'
import { type Actions, createActions } from '../files/actions'
import { changeArticle } from '../files/change-article'
import { planChange, type Wanted } from '../files/plan-change'
import type { Queue } from '../files/queue'
import { reportOf, runChange } from '../files/run-change'
import type { Saved } from '../files/save-article'
import { undoAction } from '../files/undo-action'
import type { LibraryThread } from './library/remote'
import { createProgress } from './progress'
import { undoOutcomeOf } from './undo-outcome'

export interface ChangesOptions {
  readonly root: string
  /** Its id. */
  readonly workspace: string
  /** Folder of the undo log. */
  readonly folder: string
  /** One per path, shared with whoever reads or writes articles. */
  readonly queue: Queue
  readonly call: LibraryThread['call']
  readonly emit: (event: WindowEvent) => void
  readonly say: (message: string) => void
  readonly warn: (error: unknown) => void
  /** A file holds this text now. */
  readonly written: (path: string, text: string) => void
  /** Sends the text to the window where it is open: it didn't ask for this one. */
  readonly show: (path: string, text: string) => void
}

type Written = ResponseOf<'changeArticle'>

/** The text that is on the disk after a save; null where nothing was written. */
export const textAfter = (outcome: Written): string | null =>
  outcome.kind === 'saved' || outcome.kind === 'merged' ? outcome.text : null

interface Job {
  readonly stop: AbortController
  readonly running: Promise<ChangeReport>
}

/** Entries of the day that are shown: the contract's cap. */
const ENTRIES = 5_000
const UNDO = 'undo'

/** All that this user does to the articles of one folder: one, many, undo, and the list of the day. */
export class Changes {
  private readonly actions: Actions
  private readonly jobs = new Map<string, Job>()
  private undoing: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: ChangesOptions) {
    const { root, folder, say } = options
    this.actions = createActions({ root, folder, now: Date.now, say })
  }

  /** Runs a write in the queue of its path, shows it at once, and keeps it for undo. */
  async write<Outcome extends Written>(
    verb: string,
    path: string,
    job: () => Promise<Saved<Outcome>>,
  ): Promise<Outcome> {
    const { queue, call, written, warn } = this.options
    const { outcome, before } = await queue(path, async () => {
      const saved = await job()
      const text = textAfter(saved.outcome)
      if (text !== null) written(path, text)
      return saved
    })
    const after = textAfter(outcome)
    if (before !== null && after !== null) {
      const title = await call.titleOf(path).catch(() => path)
      const files = [changedFileOf(path, title, before, after)]
      // The article is saved: an undo log that can't be written doesn't change that.
      await this.actions.add({ label: `${verb}: ${title}`, files, decisions: [] }).catch(warn)
      this.tellToday()
    }
    return outcome
  }

  changeOne({ path, change, replace }: Omit<RequestOf<'changeArticle'>, 'workspace'>): Promise<Written> {
    const { root } = this.options
    return this.write(labelOf(change), path, () => changeArticle({ root, path, change, replace }))
  }

  async plan(paths: readonly string[], change: Change): Promise<ChangePlan> {
    return planChange(this.options.root, await this.wanted(paths), change)
  }

  /** `request.job` names it for `cancel` and for what it tells of its progress. */
  async run(request: Omit<RequestOf<'runChange'>, 'workspace'>): Promise<ChangeReport> {
    const { job } = request
    const stop = new AbortController()
    const running = this.runUntil(stop.signal, request)
    this.jobs.set(job, { stop, running })
    return running.finally(() => this.jobs.delete(job))
  }

  cancel(job: string): void {
    this.jobs.get(job)?.stop.abort()
  }
  /** One undo after the other: the last action is another one then. */
  undo(number: number | null): Promise<UndoOutcome> {
    const undone = this.undoing.then(() => this.undoOne(number))
    this.undoing = undone.catch(() => undefined)
    return undone
  }

  async today(): Promise<ResponseOf<'readToday'>> {
    const { actions, undo } = await this.actions.today()
    return { tally: tallyOf(actions), undo, entries: todayEntries(actions, ENTRIES) }
  }

  /** Stops what is under way and waits until it is kept. */
  async close(): Promise<void> {
    for (const { stop } of this.jobs.values()) stop.abort()
    await Promise.allSettled([this.undoing, ...[...this.jobs.values()].map((job) => job.running)])
    await this.actions.idle()
  }

  private async runUntil(
    signal: AbortSignal,
    { job, paths, change }: Omit<RequestOf<'runChange'>, 'workspace'>,
  ): Promise<ChangeReport> {
    const articles = await this.wanted(paths)
    const { notes, finish } = await this.actions.begin(labelOfMany(change, articles.length))
    const ran = await runChange({
      root: this.options.root,
      articles,
      change,
      signal,
      inPath: this.options.queue,
      note: notes.file,
      decide: (decisions) => this.decide(decisions),
      wrote: this.wrote,
      progress: this.progress(job, articles.length),
    })
    const report = reportOf(change, ran)
    const action = await finish({ label: report.label, files: ran.files, decisions: ran.decisions })
    this.tellToday()
    return { ...report, action }
  }

  private async undoOne(number: number | null): Promise<UndoOutcome> {
    const { root, queue } = this.options
    const found = await this.actions.read(number)
    if (found === null) return { kind: 'nothing' }
    const { action } = found
    const undone = await undoAction({
      root,
      action,
      inPath: queue,
      takeBack: async () => [],
      wrote: this.wrote,
      progress: action.files.length > 1 ? this.progress(UNDO, action.files.length) : () => {},
    })
    const { outcome, left } = undoOutcomeOf(action, undone)
    if (left !== null) await this.actions.settle(found.number, left)
    this.tellToday()
    return outcome
  }

  private readonly wrote = (path: string, text: string): void => {
    this.options.written(path, text)
    this.options.show(path, text)
  }

  private async wanted(paths: readonly string[]): Promise<Wanted[]> {
    const asked = [...new Set(paths)]
    const cards = await this.options.call.readCards(asked)
    return asked.map((path, index) => ({ path, card: cards[index] ?? null }))
  }

  private async decide(_decisions: readonly DecidedArticle[]): Promise<void> {
    throw new Error('Decisions are not kept yet.')
  }

  private progress(job: string, total: number): (done: number) => void {
    const { workspace, emit } = this.options
    return createProgress(total, (done) => emit({ kind: 'job', workspace, job, done, total }))
  }

  private tellToday(): void {
    const { workspace, emit, warn } = this.options
    this.actions
      .today()
      .then(({ actions, undo }) => emit({ kind: 'today', workspace, tally: tallyOf(actions), undo }))
      .catch(warn)
  }
}
